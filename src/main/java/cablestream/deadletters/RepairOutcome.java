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

    /** The outcome of an action that was refused, or that the brokers did not let pass. */
    static RepairOutcome failed(RuntimeException failure) {
        if (failure instanceof RepairRefused refused) {
            return new RepairOutcome(refused.unknown() ? Result.UNKNOWN : Result.REFUSED, refused.getMessage(), null);
        }
        return new RepairOutcome(
                Result.REFUSED,
                "The brokers refuse (" + failure.getClass().getSimpleName()
                        + "): this process needs the rights of the application, as `topics --acls` prints them.",
                null);
    }
}
