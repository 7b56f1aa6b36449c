package cablestream.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds who answers a request, and says no to all others. */
final class Dispatcher implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final String EXPLAIN = "/api/explain";

    private final Map<String, Function<String, Answer>> pages;
    private final Explainer explainer;

    /** @param pages by exact path; each gets the Accept header, empty if there is none */
    Dispatcher(Map<String, Function<String, Answer>> pages, Explainer explainer) {
        this.pages = pages;
        this.explainer = explainer;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals(EXPLAIN)) {
            return explain(exchange);
        }
        Function<String, Answer> page = pages.get(exchange.getRequestURI().getPath());
        if (page == null) {
            return Answer.text(404, "There is nothing here: try /\n");
        }
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Answer.text(405, "This can only be read.\n");
        }
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        try {
            return page.apply(accept == null ? "" : accept);
        } catch (RuntimeException e) {
            LOG.error("the console failed to answer", e);
            return Answer.text(500, "The console failed: its log says why.\n");
        }
    }

    private Answer explain(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return Answer.text(405, "Send a raw telegram with POST.\n");
        }
        byte[] text = exchange.getRequestBody().readNBytes(explainer.largest() + 1);
        if (text.length > explainer.largest()) {
            return Answer.text(413, "At most " + explainer.largest() + " bytes.\n");
        }
        try {
            return explainer.explain(text);
        } catch (RuntimeException e) {
            // Without the exception, whose message may hold some of the text.
            LOG.error("a text could not be explained: {}", e.getClass().getName());
            return Answer.text(500, "A step failed on this text: an error of this program.\n");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
