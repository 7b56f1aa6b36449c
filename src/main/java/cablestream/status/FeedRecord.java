package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of a feed, without its text.
 *
 * @param id         id of the cable
 * @param place      position of the record
 * @param at         its timestamp: the receive time of the last part of the cable
 * @param withdrawal whether it withdraws the cable
 * @param revision   revision of the cable; {@code null} for a withdrawal
 * @param precedence precedence of the cable; {@code null} for a withdrawal
 * @param problem    why the record cannot be decoded, and has no id; {@code null} if it can
 */
public record FeedRecord(
        String id,
        String place,
        Instant at,
        boolean withdrawal,
        @Nullable Integer revision,
        @Nullable String precedence,
        @Nullable String problem) {}
