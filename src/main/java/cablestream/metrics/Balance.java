package cablestream.metrics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the equation of the account holds. Its parts are committed at different moments: an error is one when it stays.
 */
public enum Balance {
    /** The ledgers have not been read yet: the balance is unknown. */
    UNREAD,
    /** Each received transmission has an outcome. */
    BALANCED,
    /** Something is on its way, or is being counted. It may stand still: that is no error of the account. */
    MOVING,
    /** A term is wrong: a transmission is lost or counted twice, and no count has changed since. */
    BROKEN;

    /** Time for which a term may be wrong while no count changes. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @param wrongSince time from which a term has been wrong without a change; null if none is */
    static Balance of(Account account, @Nullable Instant wrongSince, Instant now) {
        if (account.balanced()) {
            return BALANCED;
        }
        return wrongSince == null || wrongSince.plus(PATIENCE).isAfter(now) ? MOVING : BROKEN;
    }
}
