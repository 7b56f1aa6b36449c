package cablestream.console;

import cablestream.console.access.Access;
import cablestream.console.access.CallerIdentity;
import cablestream.console.access.UserRole;
import cablestream.metrics.AccountMeters;
import cablestream.status.HistoryRange;
import cablestream.trace.CableHistory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The routes of the console. */
final class Routes {
    private static final int LONGEST_QUERY = 200;
    /** The time before now in which a cable is looked for. */
    private static final Duration TRACED = Duration.ofDays(30);

    private final ConsoleSources sources;
    private final Verdicts verdicts;
    private final Clock clock;
    private final MetricsRoutes metrics;

    Routes(ConsoleSources sources, Verdicts verdicts, Clock clock) {
        this.sources = sources;
        this.verdicts = verdicts;
        this.clock = clock;
        AccountMeters meters = AccountMeters.bind(sources.registry(), sources.book(), clock);
        this.metrics = new MetricsRoutes(sources.registry(), meters::refresh, this::current);
    }

    /** The routes of the port of the page. */
    List<Route> all(Access access, SnapshotCache frames, SnapshotStream stream) {
        List<Route> all = new ArrayList<>(Assets.routes());
        all.addAll(Documents.routes());
        all.addAll(new Login(access, sources).routes());
        all.addAll(metrics.routes());
        all.addAll(shown(access, frames, stream));
        all.addAll(new ListRoutes(sources.lists(), clock).routes());
        if (sources.repairs() != null) {
            all.addAll(new RepairRoutes(sources.repairs(), sources.explainer().largest()).routes());
        }
        if (sources.backfills() != null) {
            all.addAll(new BackfillRoutes(sources.backfills()).routes());
        }
        if (sources.shifts() != null) {
            all.addAll(new FindingRoutes(sources.shifts(), sources.snapshot(), verdicts, clock).routes());
            all.addAll(new ShiftRoutes(
                            sources.shifts(),
                            sources.snapshot(),
                            verdicts,
                            sources::latestBackfills,
                            access::operators,
                            clock)
                    .routes());
        }
        if (sources.messages() != null) {
            all.addAll(new GapRoutes(sources.messages()).routes());
        }
        all.addAll(new SearchRoutes(sources.search(), sources.reread()).routes());
        all.addAll(new TextRoutes(sources.texts()).routes());
        BiFunction<String, Instant, List<CableHistory>> tracer = sources.tracer();
        if (tracer != null) {
            all.add(Route.get("/api/trace", UserRole.VIEWER, request -> trace(tracer, request)));
        }
        return all;
    }

    /** The routes of the port of metrics and health. */
    List<Route> metrics() {
        return metrics.routes();
    }

    private Health current() {
        return new Health(sources.states().get(), sources.stoppage().get());
    }

    private List<Route> shown(Access access, SnapshotCache frames, SnapshotStream stream) {
        return List.of(
                Route.get("/", UserRole.VIEWER, request -> Assets.page()),
                Route.get(
                        "/api/picture",
                        UserRole.VIEWER,
                        request -> Response.of(200, "application/json; charset=utf-8", frames.latest())),
                Route.get("/api/stream", UserRole.VIEWER, request -> listen(access, stream, request)),
                Route.get(
                        "/api/account",
                        UserRole.VIEWER,
                        request ->
                                Response.json(200, AccountJson.of(sources.book().page(clock.instant())))),
                Route.get("/api/history", UserRole.VIEWER, this::history),
                Route.get(
                        "/api/circuits",
                        UserRole.VIEWER,
                        request -> Response.json(
                                200, CircuitJson.of(sources.snapshot().get()))),
                Route.get(
                        "/api/readers",
                        UserRole.VIEWER,
                        request -> Response.json(
                                200, StatusJson.tree(sources.readers().get()))),
                new Route(
                        "POST",
                        "/api/explain",
                        UserRole.VIEWER,
                        false,
                        sources.explainer().largest(),
                        request -> sources.explainer().explain(request.body())));
    }

    private Response history(Request request) {
        String range = request.parameter("range");
        return HistoryRange.of(range == null ? "" : range)
                .map(known ->
                        Response.json(200, HistoryJson.of(sources.history().history(known))))
                .orElseThrow(() -> new BadRequest(400, "Say for how long: /api/history?range=15m, 24h or 30d"));
    }

    /** A page of a browser sees pictures until its session ends. */
    private static RequestResult listen(Access access, SnapshotStream stream, Request request) {
        String session = AccessFilter.session(request.exchange());
        boolean browser = request.identity() instanceof CallerIdentity.Known known && known.action() != null;
        return stream.listen(
                request.exchange(),
                request.who(),
                () -> !browser || !access.wantsTokens() || session != null && access.isOpen(session));
    }

    private Response trace(BiFunction<String, Instant, List<CableHistory>> tracer, Request request) {
        String query = request.parameter("q");
        if (query == null || query.isBlank() || query.length() > LONGEST_QUERY) {
            throw new BadRequest(400, "Say what to look for: /api/trace?q=09LISBON212");
        }
        Instant since = Instant.now().minus(TRACED);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("query", query.strip())
                .put("since", since.toString());
        List<CableHistory> lives = tracer.apply(query.strip(), since);
        json.set(
                "lives",
                StatusJson.tree(
                        AwaitedSections.in(lives, sources.snapshot().get().incomplete())));
        return Response.json(200, json);
    }
}
