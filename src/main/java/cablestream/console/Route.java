package cablestream.console;

import cablestream.console.access.UserRole;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The handler of a method and a path, and the role that a caller needs.
 *
 * @param method  {@code GET} also answers {@code HEAD}
 * @param pattern a path; one segment of it may be {@code *}
 * @param needs   required role; null: none
 * @param action  whether it changes state, and so needs a token that no other site can send
 * @param largest maximum size of the body, in bytes; 0: none
 */
record Route(String method, String pattern, @Nullable UserRole needs, boolean action, int largest, Handler handler) {
    private static final int SMALL_BODY = 4_096;

    /** Answers. */
    @FunctionalInterface
    interface Handler {
        RequestResult answer(Request request) throws IOException;
    }

    /** Anybody may ask. */
    static Route open(String method, String pattern, Handler handler) {
        return new Route(method, pattern, null, false, method.equals("POST") ? SMALL_BODY : 0, handler);
    }

    /** A route that shows data to users with a role. */
    static Route get(String pattern, UserRole needs, Handler handler) {
        return new Route("GET", pattern, needs, false, 0, handler);
    }

    /** A route for a question that is no part of an address, because addresses are kept in logs of proxies and browsers. */
    static Route ask(String pattern, UserRole needs, Handler handler) {
        return new Route("POST", pattern, needs, false, SMALL_BODY, handler);
    }

    /** A route for an action of operators. */
    static Route action(String pattern, Handler handler) {
        return new Route("POST", pattern, UserRole.OPERATOR, true, SMALL_BODY, handler);
    }

    /** This route with a larger body. */
    Route reading(int most) {
        return new Route(method, pattern, needs, action, most, handler);
    }

    boolean answers(String requested) {
        return requested.equals(method) || (method.equals("GET") && requested.equals("HEAD"));
    }

    /** The segment of a path at {@code *}: an empty text if the pattern has none; empty if the path does not match. */
    Optional<String> match(String path) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return path.equals(pattern) ? Optional.of("") : Optional.empty();
        }
        String before = pattern.substring(0, star);
        String after = pattern.substring(star + 1);
        if (path.length() <= before.length() + after.length() || !path.startsWith(before) || !path.endsWith(after)) {
            return Optional.empty();
        }
        String segment = path.substring(before.length(), path.length() - after.length());
        return segment.indexOf('/') < 0 ? Optional.of(segment) : Optional.empty();
    }
}
