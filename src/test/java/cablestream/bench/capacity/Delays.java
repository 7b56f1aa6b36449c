package cablestream.bench.capacity;

import java.util.Arrays;

/**
 * Delays from append to a raw topic until the cable can be read on a feed.
 *
 * @param sorted in seconds, rising; not empty
 */
public record Delays(double[] sorted) {
    public Delays {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    public double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    /** @param share such as 0.99 */
    public double quantile(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
