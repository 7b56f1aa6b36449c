package cablestream.status;

import java.util.List;

/**
 * The late cables of the last hour.
 *
 * @param newest the latest delivered first, at most {@value LatencyHistogram#LATE_KEPT} of each precedence
 * @param all    number of all late cables, listed or not
 */
public record LateCables(List<LateCable> newest, long all) {
    public LateCables {
        newest = List.copyOf(newest);
    }
}
