package cablestream.console;

import cablestream.console.access.Access;
import cablestream.console.access.UserRole;
import cablestream.metrics.AccountMeters;
import cablestream.trace.CableHistory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All that the console answers to. */
final class Routes {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String PLAIN_METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int LONGEST_QUERY = 200;

    private final ConsoleSources sources;
    private final Clock clock;

    private Routes(ConsoleSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    static List<Route> of(
            ConsoleSources sources, Access access, SnapshotCache frames, SnapshotStream stream, Clock clock) {
        Routes routes = new Routes(sources, clock);
        List<Route> all = new ArrayList<>(Assets.routes());
        all.addAll(new Login(access, sources).routes());
        all.addAll(routes.health());
        all.addAll(routes.shown(frames, stream));
        if (sources.repairs() != null) {
            all.addAll(new RepairRoutes(sources.repairs(), sources.explainer().largest()).routes());
        }
        Function<String, List<CableHistory>> tracer = sources.tracer();
        if (tracer != null) {
            all.add(Route.get("/api/trace", UserRole.VIEWER, request -> trace(tracer, request)));
        }
        return all;
    }

    /** For whoever restarts this process: he needs no token. */
    private List<Route> health() {
        return List.of(
                Route.open(
                        "GET",
                        "/health/live",
                        request -> new Health(sources.states().get()).liveness()),
                Route.open(
                        "GET",
                        "/health/ready",
                        request -> new Health(sources.states().get()).readiness()));
    }

    private List<Route> shown(SnapshotCache frames, SnapshotStream stream) {
        AccountMeters meters = AccountMeters.bind(sources.registry(), sources.book(), clock);
        return List.of(
                Route.get("/", UserRole.VIEWER, request -> Assets.page()),
                Route.get(
                        "/api/picture",
                        UserRole.VIEWER,
                        request -> Response.of(200, "application/json; charset=utf-8", frames.latest())),
                Route.get("/api/stream", UserRole.VIEWER, request -> stream.listen(request.exchange())),
                Route.get(
                        "/api/account",
                        UserRole.VIEWER,
                        request ->
                                Response.json(200, AccountJson.of(sources.book().page(clock.instant())))),
                Route.get("/metrics", UserRole.VIEWER, request -> {
                    meters.refresh();
                    return metrics(request.header("Accept"));
                }),
                new Route("POST", "/api/explain", UserRole.VIEWER, false, this::explain));
    }

    private Response explain(Request request) throws IOException {
        return sources.explainer().explain(request.body(sources.explainer().largest()));
    }

    private Response metrics(String accept) {
        String type = accept.contains("application/openmetrics-text") ? OPEN_METRICS : PLAIN_METRICS;
        return Response.of(200, type, sources.registry().scrape(type));
    }

    private static Response trace(Function<String, List<CableHistory>> tracer, Request request) {
        String query = request.parameter("q");
        if (query == null || query.isBlank() || query.length() > LONGEST_QUERY) {
            throw new BadRequest(400, "Say what to look for: /api/trace?q=09LISBON212");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("query", query.strip());
        json.set("lives", StatusJson.tree(tracer.apply(query.strip())));
        return Response.json(200, json);
    }
}
