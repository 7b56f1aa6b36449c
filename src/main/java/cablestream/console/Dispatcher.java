package cablestream.console;

import cablestream.console.access.Access;
import cablestream.console.access.CallerIdentity;
import cablestream.reader.UnknownSchemaException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the route of a request, checks the role of the user, and refuses all others. The body is read only for authorized
 * users.
 */
final class Dispatcher extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final List<Route> routes;
    private final AccessFilter gate;
    private final ConnectionLimits limits;

    Dispatcher(List<Route> routes, Access access, ConnectionLimits limits) {
        this.routes = List.copyOf(routes);
        this.gate = new AccessFilter(access);
        this.limits = limits;
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback, limits);
        headers(exchange.headers());
        try {
            dispatch(exchange);
        } catch (RuntimeException e) {
            exchange.send(failed(exchange, e));
        }
        return true;
    }

    private void dispatch(Exchange exchange) {
        String path = exchange.path();
        List<Route> there =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (there.isEmpty()) {
            exchange.send(Response.text(404, "There is nothing here: try /\n"));
            return;
        }
        for (Route route : there) {
            if (route.answers(exchange.method())) {
                CallerIdentity identity = gate.identify(exchange);
                Response no = gate.refuse(route, identity, exchange);
                if (no != null) {
                    exchange.send(no);
                } else {
                    read(exchange, route, identity);
                }
                return;
            }
        }
        exchange.send(methods(there));
    }

    private void read(Exchange exchange, Route route, CallerIdentity identity) {
        if (route.largest() == 0) {
            answer(exchange, route, identity, new byte[0]);
            return;
        }
        exchange.body(route.largest(), (body, failure) -> {
            if (failure == null) {
                exchange.run(() -> answer(exchange, route, identity, body));
            } else if (failure instanceof IllegalStateException) {
                exchange.send(Response.text(413, "At most " + route.largest() + " bytes.\n"));
            } else {
                exchange.fail(failure);
            }
        });
    }

    private void answer(Exchange exchange, Route route, CallerIdentity identity, byte[] body) {
        exchange.answering();
        RequestResult result;
        try {
            String segment = route.match(exchange.path()).orElseThrow();
            result = route.handler().answer(new Request(exchange, identity, segment, body));
        } catch (BadRequest e) {
            result = e.answer();
        } catch (UnknownSchemaException e) {
            result = Response.text(503, e.getMessage() + "\n");
        } catch (IOException | RuntimeException e) {
            result = failed(exchange, e);
        }
        if (result instanceof Response answer) {
            exchange.send(answer);
        }
    }

    private static Response methods(List<Route> there) {
        String allowed = there.stream()
                .map(route -> route.method().equals("GET") ? "GET, HEAD" : route.method())
                .distinct()
                .collect(Collectors.joining(", "));
        String said = allowed.startsWith("GET") ? "This can only be read.\n" : "Send it with " + allowed + ".\n";
        return Response.text(405, said).with("Allow", allowed);
    }

    /** Logs without the exception, whose message may hold some of a text. */
    private static Response failed(Exchange exchange, Exception e) {
        LOG.error("the console failed to answer {}: {}", exchange.path(), where(e));
        return Response.text(500, "The console failed: its log says where.\n");
    }

    private static String where(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static void headers(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        // With no-referrer a browser would send the form of the log-in with Origin: null.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cache-Control", "no-store");
    }
}
