package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Throughput and latency over a few seconds.
 *
 * @param at        end of the interval
 * @param received  transmissions a second
 * @param delivered cables a second
 * @param median    median time from receipt to delivery, in seconds; {@code null} if nothing was delivered
 * @param slowest   99th percentile of that time, in seconds; {@code null} if nothing was delivered
 */
public record ThroughputSample(
        Instant at,
        double received,
        double delivered,
        @Nullable Double median,
        @Nullable Double slowest) {}
