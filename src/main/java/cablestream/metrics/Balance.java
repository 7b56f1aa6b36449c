package cablestream.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the equation of the account holds. Its parts are committed at different moments: an error is one when it stays.
 */
public enum Balance {
    /** The ledgers have not been read yet: nothing can be said. */
    UNREAD,
    /** All that was received has its outcome. */
    BALANCED,
    /** Something is on its way, or is being counted. */
    MOVING,
    /** Something is missing, or there twice, and nothing has moved since. */
    BROKEN;

    /** So long may an error stay while nothing moves. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Of an account that last changed, or last was right, at {@code since}. */
    static Balance of(Account account, Instant since, Instant now) {
        if (account.balanced()) {
            return BALANCED;
        }
        return since.plus(PATIENCE).isAfter(now) ? MOVING : BROKEN;
    }
}
