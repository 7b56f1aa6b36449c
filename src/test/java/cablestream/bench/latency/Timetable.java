package cablestream.bench.latency;

/**
 * The intended sending times of a round, in whole milliseconds, as the timestamps of records are. Delays count from them and not from the
 * sends themselves: a sender that is held up would hide the delays of what it should have sent meanwhile (coordinated omission).
 *
 * @param startMillis first of them, in milliseconds since 1970
 * @param startNanos  the same moment by {@link System#nanoTime()}
 * @param rate        sends a second
 */
record Timetable(long startMillis, long startNanos, int rate) {
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final long MILLIS_OF_SECOND = 1_000;
    private static final long NANOS_OF_MICRO = 1_000;

    static Timetable startingNow(int rate) {
        return new Timetable(System.currentTimeMillis(), System.nanoTime(), rate);
    }

    /** The intended time of a send, in milliseconds since 1970. */
    long millis(int send) {
        return startMillis + send * MILLIS_OF_SECOND / rate;
    }

    /** The time from an intended time to a moment, in microseconds. */
    long delay(long millis, long nanos) {
        return (nanos - nanos(millis)) / NANOS_OF_MICRO;
    }

    /** The time from a moment until the intended time of a send, in nanoseconds. */
    long until(int send, long nanos) {
        return nanos(millis(send)) - nanos;
    }

    private long nanos(long millis) {
        return startNanos + (millis - startMillis) * NANOS_OF_MILLI;
    }
}
