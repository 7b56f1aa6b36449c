package cablestream.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a raw record.
 *
 * @param kind  kind of the outcome
 * @param id    id of the cable or the message, {@code null} if it has none
 * @param place position of the record that shows it, {@code null} while it waits
 */
public record ReplayOutcome(
        Kind kind, @Nullable String id, @Nullable String place) {
    /** The record has no outcome yet: it is in a lane, or waits for sections. */
    static final ReplayOutcome WAITING = new ReplayOutcome(Kind.WAITING, null, null);

    /** The kinds of outcomes of a raw record. */
    public enum Kind {
        PUBLISHED("became"),
        QUARANTINED("quarantined as"),
        DEAD("dead again"),
        DUPLICATE("a duplicate of"),
        SUPERSEDED("superseded, as a later version is there of"),
        SERVICE_MESSAGE("a service message,"),
        REFUSED("not released, as the event says"),
        WAITING("waiting");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** {@code became 26TESTVILLE1444 at cables.all-1@55}. */
    @Override
    public String toString() {
        return kind.words + (id == null ? "" : " " + id) + (place == null ? "" : " at " + place);
    }
}
