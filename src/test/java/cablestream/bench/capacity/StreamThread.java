package cablestream.bench.capacity;

/** A stream thread of the model: it works on the records of its tasks one after the other. */
final class StreamThread {
    private double free;

    /**
     * The time at which a record is done.
     *
     * @param arrival time at which the record can be read; never before that of the record before
     * @param work    time of the thread for it, in seconds
     */
    double done(double arrival, double work) {
        free = Math.max(free, arrival) + work;
        return free;
    }
}
