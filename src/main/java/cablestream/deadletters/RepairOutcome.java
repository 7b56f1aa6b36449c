package cablestream.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * The result of an action of an operator, in words.
 *
 * @param result how it ended
 * @param detail one sentence for people, never message text
 * @param where  position of the record that it wrote, {@code cables.raw-2@42}; {@code null} if there is none
 */
public record RepairOutcome(
        Result result, String detail, @Nullable String where) {
    /** How an action ends. */
    public enum Result {
        DONE,
        /** It goes on. */
        BEGUN,
        /** A second person has to confirm it. */
        AWAITS_CONFIRMATION,
        REFUSED,
        /** There is no such record. */
        UNKNOWN
    }
}
