package cablestream.bench.start;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long a start took, in milliseconds.
 *
 * @param wall time on the clock
 * @param cpu  CPU time, that of JIT compilers included
 */
public record StartTime(double wall, double cpu) {
    /** The median of both. */
    static StartTime median(List<StartTime> times) {
        return new StartTime(median(times, StartTime::wall), median(times, StartTime::cpu));
    }

    private static double median(List<StartTime> times, ToDoubleFunction<StartTime> what) {
        double[] sorted = times.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
