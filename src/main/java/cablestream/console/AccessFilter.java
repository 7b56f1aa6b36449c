package cablestream.console;

import cablestream.console.access.Access;
import cablestream.console.access.CallerIdentity;
import cablestream.console.access.Credentials;
import cablestream.console.access.User;
import cablestream.console.access.UserRole;
import com.sun.net.httpserver.HttpExchange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lets through who may pass, and tells the others what is missing. */
final class AccessFilter {
    /** The name of the cookie of a session. */
    static final String COOKIE = "cablestream-session";

    /** The header that an action must carry. */
    static final String ACTION = "X-CSRF-Token";

    private final Access access;

    AccessFilter(Access access) {
        this.access = access;
    }

    CallerIdentity identify(HttpExchange exchange) {
        return access.identify(new Credentials(
                address(exchange),
                header(exchange, "Host"),
                header(exchange, "Authorization"),
                cookie(header(exchange, "Cookie"))));
    }

    /** The answer to who may not pass; null if he may. */
    @Nullable
    Response refuse(Route route, CallerIdentity identity, HttpExchange exchange) {
        if (identity instanceof CallerIdentity.WrongHost) {
            return Response.text(421, "This console answers to names of its own machine only.\n");
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
            Route route, UserRole needs, CallerIdentity.Known known, HttpExchange exchange) {
        User user = known.user();
        if (!user.role().may(needs)) {
            return Response.text(
                    403,
                    "This needs the role " + needs.word() + "; yours is "
                            + user.role().word() + ".\n");
        }
        if (route.action() && !known.acts(header(exchange, ACTION))) {
            return Response.text(403, "An action must carry the header " + ACTION + " that /api/session tells.\n");
        }
        return null;
    }

    static Response tooManyAttempts() {
        return Response.text(429, "Too many wrong tokens came from your address: wait a minute.\n")
                .with("Retry-After", Long.toString(Access.longestWait().toSeconds()));
    }

    static String address(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    private static Response unknown() {
        return Response.text(401, "Show a token: log in at /login, or send Authorization: Bearer.\n")
                .with("WWW-Authenticate", "Bearer realm=\"cablestream\"");
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static @Nullable String cookie(@Nullable String header) {
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
