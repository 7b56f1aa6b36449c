package cablestream.console.access;

import org.jspecify.annotations.Nullable;

/** The identity of the caller of a request. */
public sealed interface CallerIdentity {
    /**
     * A known user.
     *
     * @param action the token that actions of the user must carry, so that no other site can make the browser act;
     *               {@code null} if the caller sent the token of the user and not a cookie
     */
    record Known(User user, @Nullable String action) implements CallerIdentity {
        /** Whether the user wants an action, and not another site. */
        public boolean acts(@Nullable String token) {
            return action == null || (token != null && Secret.same(action, token));
        }
    }

    /** A caller without a token, or with a wrong token or a session that has ended. */
    record Unknown() implements CallerIdentity {}

    /** A caller with a wrong token, from an address that has sent too many of them. */
    record TooManyAttempts() implements CallerIdentity {}

    /** Sent to a name that is not this machine's: by a page of a site whose name resolves to this machine. */
    record WrongHost() implements CallerIdentity {}
}
