package cablestream.cli.demo;

import cablestream.cli.demo.DemoSnapshot.Latency;
import java.util.Arrays;

/** The last thousand, in milliseconds. */
final class RecentLatencies {
    private final long[] last = new long[1000];
    private long count;

    void add(long millis) {
        last[(int) (count++ % last.length)] = millis;
    }

    Latency latency() {
        long[] sorted = Arrays.copyOf(last, (int) Math.min(count, last.length));
        Arrays.sort(sorted);
        return sorted.length == 0 ? new Latency(null, null) : new Latency(at(sorted, 0.5), at(sorted, 0.99));
    }

    private static long at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
