package cablestream.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter or a quarantined cable.
 *
 * @param place    where it lies: {@code cables.dead-0@7}
 * @param origin   where its bytes were received: {@code cables.raw-2@42}
 * @param id       of the cable, {@code null} for a dead letter
 * @param reasons  codes of the closed lists
 * @param detail   one sentence, never message text; empty if there is none
 * @param station  who sent it, {@code null} if it is not known
 * @param at       when it was received
 * @param bytes    its size
 * @param result   what became of it after an operator's action: {@code REPLAYED}, {@code RELEASED}, {@code DISCARDED}; {@code null} if
 *                 nothing was done
 */
public record HeldRecord(
        String place,
        String origin,
        @Nullable String id,
        List<String> reasons,
        String detail,
        @Nullable String station,
        Instant at,
        int bytes,
        @Nullable String result) {}
