package cablestream.console;

import cablestream.console.access.Access;
import cablestream.console.access.CallerIdentity;
import cablestream.console.access.User;
import cablestream.console.access.UserRole;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sessions of browsers: opened with a token by a form, closed by their user. */
final class Login {
    private final Access access;
    private final ConsoleSources sources;

    Login(Access access, ConsoleSources sources) {
        this.access = access;
        this.sources = sources;
    }

    List<Route> routes() {
        return List.of(
                Route.open("POST", "/login", this::open),
                Route.open("POST", "/logout", this::close),
                Route.open("GET", "/api/session", this::session));
    }

    private Response open(Request request) {
        String form = new String(request.body(), StandardCharsets.UTF_8);
        String token = Request.form(form).getOrDefault("token", "").strip();
        CallerIdentity identity = access.login(AccessFilter.client(access, request.exchange()), token);
        if (identity instanceof CallerIdentity.Known known) {
            String value = access.openSession(known.user());
            return Response.see("/")
                    .with("Set-Cookie", cookie(value, Access.sessionLifetime().toSeconds()));
        }
        return identity instanceof CallerIdentity.TooManyAttempts
                ? Response.see("/login?wait")
                : Response.see("/login?wrong");
    }

    private Response close(Request request) {
        String session = AccessFilter.session(request.exchange());
        if (session != null) {
            access.closeSession(session);
        }
        return Response.see("/login").with("Set-Cookie", cookie("", 0));
    }

    /** The name and role of the user, the abilities of this process, and the token that actions of the user must carry. */
    private Response session(Request request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("tokens", access.wantsTokens());
        if (!(request.identity() instanceof CallerIdentity.Known known)) {
            return Response.json(401, json);
        }
        User user = known.user();
        json.put("repairs", sources.repairs() != null);
        json.put("traces", sources.tracer() != null);
        json.put("searches", sources.search() != null);
        if (user.role() == UserRole.OPERATOR) {
            json.set("operators", StatusJson.tree(access.operators()));
        }
        json.put("name", user.name()).put("role", user.role().word()).put("action", known.action());
        return Response.json(200, json);
    }

    /**
     * The cookie. It is not {@code Secure}: the proxy that ends TLS before the console adds that; without TLS the browser
     * would drop the cookie.
     */
    private static String cookie(String value, long seconds) {
        return AccessFilter.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + seconds;
    }
}
