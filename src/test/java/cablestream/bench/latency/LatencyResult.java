package cablestream.bench.latency;

/**
 * The delays at one rate.
 *
 * @param rate        transmissions a second
 * @param application delays of the application
 * @param copy        delays of the bare copy
 */
public record LatencyResult(int rate, Delays application, Delays copy) {
    /** A quantile of the application divided by that of the copy. */
    public double ratio(double percentile) {
        return (double) application.all().getValueAtPercentile(percentile)
                / copy.all().getValueAtPercentile(percentile);
    }
}
