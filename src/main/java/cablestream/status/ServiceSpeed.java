package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Speed of service for one precedence, over the last hour.
 *
 * @param precedence {@code FLASH}, {@code NIACT_IMMEDIATE} …
 * @param delivered  cables that were delivered
 * @param objective  from receipt to delivery, at most
 * @param oldest     when the oldest that is not delivered was received, {@code null} if none waits
 * @param median     from receipt to delivery, {@code null} if nothing was delivered
 * @param slowest    of every hundred the slowest but one, {@code null} if nothing was delivered
 * @param late       delivered after more than the objective
 */
public record ServiceSpeed(
        String precedence,
        long delivered,
        Duration objective,
        @Nullable Instant oldest,
        @Nullable Duration median,
        @Nullable Duration slowest,
        long late) {}
