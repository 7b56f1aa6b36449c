package cablestream.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * The result of an action of an operator, in words.
 *
 * @param result result of the action
 * @param detail one sentence for people, never message text
 * @param where  position of the new record, {@code cables.raw-2@42}; {@code null} if there is none
 */
public record RepairOutcome(
        Result result, String detail, @Nullable String where) {
    /** The results of an action. */
    public enum Result {
        DONE,
        /** The action continues. */
        BEGUN,
        /** A second person has to confirm it. */
        AWAITS_CONFIRMATION,
        REFUSED,
        /** The record does not exist. */
        UNKNOWN
    }
}
