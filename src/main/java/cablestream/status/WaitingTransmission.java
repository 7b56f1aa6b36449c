package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transmission that its application has not processed yet, without its text.
 *
 * @param place      position of the unread record: {@code cables.lane.routine-0@12}, or that of the raw record
 * @param origin     position of its raw record
 * @param lane       lane in which it waits; {@code null} if it waits for intake
 * @param precedence {@code FLASH} …, {@code UNKNOWN} if its heading has none
 * @param identity   identity of its message; {@code null} if it can become no cable
 * @param receivedAt receive time
 */
public record WaitingTransmission(
        String place,
        String origin,
        @Nullable String lane,
        String precedence,
        @Nullable String identity,
        Instant receivedAt) {}
