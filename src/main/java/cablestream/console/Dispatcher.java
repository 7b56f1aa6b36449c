package cablestream.console;

import cablestream.console.access.Access;
import cablestream.console.access.CallerIdentity;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds who answers a request, asks whether the user may, and says no to all others. */
final class Dispatcher implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final List<Route> routes;
    private final AccessFilter gate;
    private final WriteDeadline alarm;

    /** @param alarm for who takes too long to read an answer */
    Dispatcher(List<Route> routes, Access access, WriteDeadline alarm) {
        this.routes = List.copyOf(routes);
        this.gate = new AccessFilter(access);
        this.alarm = alarm;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        headers(exchange.getResponseHeaders());
        RequestResult reply = reply(exchange);
        if (reply instanceof Response answer) {
            try (exchange) {
                alarm.during(() -> send(exchange, answer));
            }
        }
    }

    private RequestResult reply(HttpExchange exchange) throws IOException {
        try {
            return answer(exchange);
        } catch (BadRequest e) {
            return e.answer();
        } catch (RuntimeException e) {
            // Without the exception, whose message may hold some of a text.
            LOG.error(
                    "the console failed to answer {}: {}",
                    exchange.getRequestURI().getPath(),
                    where(e));
            return Response.text(500, "The console failed: its log says where.\n");
        }
    }

    private RequestResult answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        List<Route> there =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (there.isEmpty()) {
            return Response.text(404, "There is nothing here: try /\n");
        }
        String method = exchange.getRequestMethod();
        for (Route route : there) {
            if (route.answers(method)) {
                CallerIdentity identity = gate.identify(exchange);
                Response no = gate.refuse(route, identity, exchange);
                return no != null
                        ? no
                        : route.handler()
                                .answer(new Request(
                                        exchange, identity, route.match(path).orElseThrow()));
            }
        }
        return methods(there);
    }

    private static Response methods(List<Route> there) {
        String allowed = there.stream()
                .map(route -> route.method().equals("GET") ? "GET, HEAD" : route.method())
                .distinct()
                .collect(Collectors.joining(", "));
        String said = allowed.startsWith("GET") ? "This can only be read.\n" : "Send it with " + allowed + ".\n";
        return Response.text(405, said).with("Allow", allowed);
    }

    private static String where(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static void headers(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cache-Control", "no-store");
    }

    private static void send(HttpExchange exchange, Response answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        answer.headers().forEach(headers::set);
        boolean bodiless =
                exchange.getRequestMethod().toUpperCase(Locale.ROOT).equals("HEAD") || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
