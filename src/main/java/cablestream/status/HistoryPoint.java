package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Throughput and latency over one step of a history.
 *
 * @param at        end of the step
 * @param received  transmissions a second; {@code null} if nobody watched
 * @param delivered cables a second; {@code null} if nobody watched
 * @param median    median time from receipt to delivery, in seconds; {@code null} if nothing was delivered
 * @param slowest   99th percentile of that time, in seconds; {@code null} if nothing was delivered
 */
public record HistoryPoint(
        Instant at,
        @Nullable Double received,
        @Nullable Double delivered,
        @Nullable Double median,
        @Nullable Double slowest) {
    static HistoryPoint unwatched(Instant at) {
        return new HistoryPoint(at, null, null, null, null);
    }
}
