package cablestream.status;

/** Throughput and latency over time. Any thread may ask. */
@FunctionalInterface
public interface HistorySource {
    /** The history up to now. */
    History history(HistoryRange range);
}
