package cablestream.console;

import cablestream.console.access.Access;
import cablestream.console.access.CallerIdentity;
import cablestream.console.access.Credentials;
import cablestream.console.access.User;
import cablestream.console.access.UserRole;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lets authorized callers pass, and answers the others with the missing credential. */
final class AccessFilter {
    /** The name of the cookie of a session. */
    static final String COOKIE = "cablestream-session";

    /** The header that an action must carry. */
    static final String ACTION = "X-CSRF-Token";

    private final Access access;

    AccessFilter(Access access) {
        this.access = access;
    }

    CallerIdentity identify(Exchange exchange) {
        return access.identify(new Credentials(
                client(access, exchange),
                exchange.header("Host"),
                exchange.header("Authorization"),
                session(exchange)));
    }

    /** The address of the client, which a proxy may have named. */
    static String client(Access access, Exchange exchange) {
        return access.client(exchange.address(), exchange.headers("X-Forwarded-For"));
    }

    /** The refusal of a caller without the right; {@code null} if the caller has it. */
    @Nullable
    Response refuse(Route route, CallerIdentity identity, Exchange exchange) {
        if (identity instanceof CallerIdentity.WrongHost) {
            return Response.text(421, "This console answers to names of its own machine only.\n");
        }
        if (CrossSite.refuses(exchange, route)) {
            return Response.text(403, "This console answers no requests of pages of other sites.\n");
        }
        UserRole needs = route.needs();
        if (needs == null) {
            return null;
        }
        if (identity instanceof CallerIdentity.TooManyAttempts) {
            return tooManyAttempts();
        }
        if (!(identity instanceof CallerIdentity.Known known)) {
            return route.pattern().equals("/") ? Response.see("/login") : unknown();
        }
        return refuse(route, needs, known, exchange);
    }

    private static @Nullable Response refuse(
            Route route, UserRole needs, CallerIdentity.Known known, Exchange exchange) {
        User user = known.user();
        if (!user.role().may(needs)) {
            return Response.text(
                    403,
                    "This needs the role " + needs.word() + "; yours is "
                            + user.role().word() + ".\n");
        }
        if (route.action() && !known.acts(exchange.header(ACTION))) {
            return Response.text(403, "An action must carry the header " + ACTION + " that /api/session gives.\n");
        }
        return null;
    }

    static Response tooManyAttempts() {
        return Response.text(
                        429,
                        "This token is wrong, like too many before it from your address: wait a minute, or send a right one.\n")
                .with("Retry-After", Long.toString(Access.longestWait().toSeconds()));
    }

    private static Response unknown() {
        return Response.text(401, "Show a token: log in at /login, or send Authorization: Bearer.\n")
                .with("WWW-Authenticate", "Bearer realm=\"cablestream\"");
    }

    /** The value of the cookie of the session, {@code null} if there is none. */
    static @Nullable String session(Exchange exchange) {
        String header = exchange.header("Cookie");
        return header == null
                ? null
                : Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(COOKIE + "="))
                        .map(cookie -> cookie.substring(COOKIE.length() + 1))
                        .findFirst()
                        .orElse(null);
    }
}
