package cablestream.cli.demo;

import java.util.concurrent.TimeUnit;

/** Counts records, and their rate over the last five seconds. Time is any monotonic clock in nanoseconds. */
final class Rate {
    private static final int WINDOW = 5;

    private final long[] counts = new long[WINDOW + 1];
    private final long start;
    private long second;
    private long total;

    Rate(long now) {
        this.start = now;
        this.second = seconds(now);
    }

    void add(long now) {
        turn(now);
        counts[slot(second)]++;
        total++;
    }

    long total() {
        return total;
    }

    /** A second; the one that has only begun does not count. */
    double rate(long now) {
        turn(now);
        long sum = 0;
        for (int i = 1; i <= WINDOW; i++) {
            sum += counts[slot(second - i)];
        }
        return (double) sum / Math.max(1, Math.min(WINDOW, second - seconds(start)));
    }

    private void turn(long now) {
        long turned = seconds(now);
        for (long next = Math.max(second + 1, turned - WINDOW); next <= turned; next++) {
            counts[slot(next)] = 0;
        }
        second = Math.max(second, turned);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    private static int slot(long second) {
        return (int) Math.floorMod(second, WINDOW + 1L);
    }
}
