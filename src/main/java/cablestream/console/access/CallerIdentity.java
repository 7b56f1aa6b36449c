package cablestream.console.access;

import org.jspecify.annotations.Nullable;

/** What is found out about who sent a request. */
public sealed interface CallerIdentity {
    /**
     * Somebody who is known.
     *
     * @param action the token that his actions must carry, so that no other site can make his browser act; null where no browser
     *               sends anything by itself: he showed his own token
     */
    record Known(User user, @Nullable String action) implements CallerIdentity {
        /** Whether an action is wanted by himself. */
        public boolean acts(@Nullable String token) {
            return action == null || (token != null && Secret.same(action, token));
        }
    }

    /** Nobody, or somebody with a wrong token or a session that has ended. */
    record Unknown() implements CallerIdentity {}

    /** With a wrong token, from an address that has sent too many of them. */
    record TooManyAttempts() implements CallerIdentity {}

    /** Sent to a name that is not this machine's: by a page of somebody else who lets his name point here. */
    record WrongHost() implements CallerIdentity {}
}
