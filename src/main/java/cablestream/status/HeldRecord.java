package cablestream.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter or a quarantined cable.
 *
 * @param place   position of the record: {@code cables.dead-0@7}
 * @param origin  position of its raw record: {@code cables.raw-2@42}
 * @param id      id of the cable, {@code null} for a dead letter
 * @param reasons codes of the closed lists
 * @param detail  one sentence, never message text; empty if there is none
 * @param station sending station, {@code null} if unknown
 * @param at      receive time
 * @param bytes   size in bytes
 * @param result  result of an operator's action: {@code REPLAYED}, {@code RELEASED}, {@code DISCARDED}; {@code null} before
 *                any
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
