package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Speed of service for one precedence, over the last hour.
 *
 * @param precedence {@code FLASH}, {@code NIACT_IMMEDIATE} …
 * @param delivered  number of delivered cables
 * @param objective  objective for the time from receipt to delivery
 * @param oldest     receive time of the oldest undelivered transmission, {@code null} if none waits
 * @param median     median time from receipt to delivery, {@code null} if nothing was delivered
 * @param slowest    99th percentile of the time from receipt to delivery, {@code null} if nothing was delivered
 * @param late       number of cables that exceeded the objective
 */
public record ServiceSpeed(
        String precedence,
        long delivered,
        Duration objective,
        @Nullable Instant oldest,
        @Nullable Duration median,
        @Nullable Duration slowest,
        long late) {}
