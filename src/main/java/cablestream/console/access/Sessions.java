package cablestream.console.access;

import cablestream.console.access.TokenBook.Holder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions of browsers. A session is a signed text in a cookie, {@code expiry~name~signature}: nothing of it is kept here, so that it
 * outlives a restart; it ends with its time, or when its user's token is changed or taken away.
 */
final class Sessions {
    /** The working day of a watch. */
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String SEPARATOR = "~";

    private final TokenBook tokens;
    private final Clock clock;

    Sessions(TokenBook tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The value of the cookie that opens a session of a user. */
    String open(User user) {
        Holder holder = tokens.named(user.name()).orElseThrow();
        String claim = clock.instant().plus(LIFETIME).getEpochSecond() + SEPARATOR + user.name();
        return claim + SEPARATOR + holder.signer().sign(claim);
    }

    /** Who has a session, with the token that his actions need. */
    Optional<CallerIdentity.Known> of(String cookie) {
        String[] parts = cookie.split(SEPARATOR, -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return tokens.named(parts[1])
                .filter(holder -> holder.signer().signed(parts[0] + SEPARATOR + parts[1], parts[2]))
                .filter(holder ->
                        Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant()))
                .map(holder ->
                        new CallerIdentity.Known(holder.user(), holder.signer().sign("action " + cookie)));
    }
}
