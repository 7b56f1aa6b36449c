package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Throughput and latency over a few seconds.
 *
 * @param at        the end of them
 * @param received  transmissions a second
 * @param delivered cables a second
 * @param median    from receipt to delivery, in seconds; {@code null} if nothing was delivered
 * @param slowest   of every hundred the slowest but one, in seconds
 */
public record ThroughputSample(
        Instant at,
        double received,
        double delivered,
        @Nullable Double median,
        @Nullable Double slowest) {}
