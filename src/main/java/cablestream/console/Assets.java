package cablestream.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files of the page: those of this package, and uPlot. None of them is secret. */
final class Assets {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";
    private static final List<String> SCRIPTS = List.of(
            "app",
            "charts",
            "circuits",
            "dialog",
            "dom",
            "find",
            "flow",
            "format",
            "gaps",
            "held",
            "help",
            "history",
            "lists",
            "live",
            "login",
            "panels",
            "readers",
            "rerun",
            "search",
            "session",
            "shift",
            "state",
            "text",
            "trace");

    private Assets() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        SCRIPTS.forEach(name -> routes.add(file("/" + name + ".js", name + ".js", SCRIPT)));
        routes.add(file("/style.css", "style.css", STYLE));
        routes.add(file("/login", "login.html", HTML));
        routes.add(file("/uplot/uPlot.js", UPLOT + "dist/uPlot.esm.js", SCRIPT));
        routes.add(file("/uplot/uPlot.css", UPLOT + "dist/uPlot.min.css", STYLE));
        routes.add(file("/uplot/LICENSE", UPLOT + "LICENSE", "text/plain; charset=utf-8"));
        return routes;
    }

    static Response page() {
        return Response.of(200, HTML, bytes("index.html"));
    }

    private static Route file(String path, String resource, String type) {
        Response answer = Response.of(200, type, bytes(resource));
        return Route.open("GET", path, request -> answer);
    }

    private static byte[] bytes(String resource) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
