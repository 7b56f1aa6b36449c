package cablestream.console.access;

import cablestream.text.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions of browsers, known by a random text in a cookie. A session ends at log-out, after its lifetime, and with the process. Only
 * the digests of the texts are kept.
 */
final class Sessions {
    /** The working day of a watch. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** The maximum number of sessions of one user; a further session ends the oldest one. */
    static final int MOST = 32;

    private final Clock clock;
    private final Map<String, Session> open = new LinkedHashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    private record Session(CallerIdentity.Known known, Instant end) {}

    /** The value of the cookie that opens a session of a user. */
    synchronized String open(User user) {
        open.values().removeIf(this::isOver);
        if (open.values().stream().filter(one -> isOf(one, user)).count() >= MOST) {
            open.entrySet().stream()
                    .filter(entry -> isOf(entry.getValue(), user))
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .ifPresent(open::remove);
        }
        String cookie = Secret.random();
        CallerIdentity.Known known = new CallerIdentity.Known(user, Secret.random());
        open.put(key(cookie), new Session(known, clock.instant().plus(LIFETIME)));
        return cookie;
    }

    /** The user of a session, with the token that actions of the user need. */
    synchronized Optional<CallerIdentity.Known> of(String cookie) {
        return Optional.ofNullable(open.get(key(cookie)))
                .filter(session -> !isOver(session))
                .map(Session::known);
    }

    /** Ends a session for good. */
    synchronized void end(String cookie) {
        open.remove(key(cookie));
    }

    private boolean isOver(Session session) {
        return !session.end().isAfter(clock.instant());
    }

    private static boolean isOf(Session session, User user) {
        return session.known().user().equals(user);
    }

    private static String key(String cookie) {
        return Secret.text(Sha256.of(cookie));
    }
}
