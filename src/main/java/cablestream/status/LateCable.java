package cablestream.status;

import java.time.Duration;
import java.time.Instant;

/**
 * A delivered cable that exceeded its objective, without its text.
 *
 * @param id          id of the cable
 * @param precedence  {@code FLASH}, {@code NIACT_IMMEDIATE} …
 * @param receivedAt  receive time of its last part
 * @param deliveredAt time at which it became readable
 * @param delay       time from receipt to delivery
 * @param objective   objective for that time
 */
public record LateCable(
        String id, String precedence, Instant receivedAt, Instant deliveredAt, Duration delay, Duration objective) {}
