package cablestream.metrics;

import java.util.Arrays;
import java.util.Optional;

/**
 * A count of the ledger: one entry for each outcome of a transmission. It is written in the transaction of the work
 * itself, so that it never counts rolled-back work, and nothing twice.
 */
public enum LedgerEntry {
    /** Transmissions taken from a raw topic; several run together count each. */
    RECEIVED,
    /** Received transmissions that were written to a lane. */
    ADMITTED,
    /** Transmissions that assembling read from a lane. */
    ARRIVED,
    /** Transmissions that a published cable carries. */
    PUBLISHED,
    /** Transmissions that a quarantined cable carries, by its first reason. */
    QUARANTINED,
    /** Transmissions that became dead letters, by reason. */
    DEAD,
    /**
     * Further dead letters, by reason: of transmissions whose outcome was counted with an earlier revision, and of records
     * that are no transmissions. They are in no equation.
     */
    DEAD_BESIDES,
    /** Copies of earlier transmissions, by kind. */
    DUPLICATE,
    /** Transmissions whose later version holds. */
    SUPERSEDED,
    /** Messages between stations, reported as events. */
    SERVICE,
    /** Transmissions that wait for other sections. */
    HELD,
    /** Cables and revisions written to the topic of all cables. */
    CABLES,
    /** Cables and revisions written to a feed, by its name. */
    FEED,
    /** Withdrawals written to the topic of all cables and to feeds, by topic and reason. They are in no other count. */
    WITHDRAWN,
    /** Decisions of the guard, by {@link GuardVerdict} and reason: {@code DENIED ABOVE_CLEARANCE}. */
    GUARD,
    /** Heartbeats that passed a lane, by lane. They are in no other count. */
    HEARTBEAT,
    /** Offsets of raw topics that were deleted before they were read, by topic. They were not received, and are in no equation. */
    LOST,
    /** Raw records that were to be read again and are no longer kept, by topic. They are in no equation. */
    RECALL_EMPTY,
    /** Numbers known to be missing, by kind of series. */
    MISSING;

    private static final char SEPARATOR = ' ';

    /** The key of one count in its store. */
    public String key(String label) {
        return label.isEmpty() ? name() : name() + SEPARATOR + label;
    }

    /** The entry of a key; empty if it is of a later version of the program. */
    static Optional<LedgerEntry> of(String key) {
        int end = key.indexOf(SEPARATOR);
        String name = end < 0 ? key : key.substring(0, end);
        return Arrays.stream(values())
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    /** The label of a key, empty if it has none. */
    static String label(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? "" : key.substring(end + 1);
    }
}
