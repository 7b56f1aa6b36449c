package cablestream.bench.capacity;

/**
 * A task of the model, which is that of one partition: it commits at the end of a record if its last commit was long enough ago,
 * otherwise as soon as it was.
 */
final class StreamTask {
    private final StreamThread thread;
    private final double interval;
    private double committed = Double.NEGATIVE_INFINITY;

    /** @param interval shortest time between two commits, in seconds */
    StreamTask(StreamThread thread, double interval) {
        this.thread = thread;
        this.interval = interval;
    }

    /** The time at which readers of committed records see the output of a record; see {@link StreamThread#done}. */
    double visible(double arrival, double work) {
        double done = thread.done(arrival, work);
        if (done > committed) {
            committed = Math.max(done, committed + interval);
        }
        return committed;
    }
}
