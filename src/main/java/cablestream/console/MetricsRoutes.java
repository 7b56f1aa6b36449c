package cablestream.console;

import cablestream.console.access.UserRole;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;

/** The routes of metrics and health. */
final class MetricsRoutes {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String PLAIN_METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final Runnable refresh;
    private final Supplier<Health> health;

    /**
     * @param refresh brings the meters up to date
     * @param health  health of this process now
     */
    MetricsRoutes(PrometheusMeterRegistry registry, Runnable refresh, Supplier<Health> health) {
        this.registry = registry;
        this.refresh = refresh;
        this.health = health;
    }

    /** A probe needs no token. */
    List<Route> routes() {
        return List.of(
                Route.open("GET", "/health/live", request -> health.get().liveness()),
                Route.open("GET", "/health/ready", request -> health.get().readiness()),
                Route.get("/metrics", UserRole.VIEWER, request -> {
                    refresh.run();
                    return metrics(request.header("Accept"));
                }));
    }

    private Response metrics(String accept) {
        String type = accept.contains("application/openmetrics-text") ? OPEN_METRICS : PLAIN_METRICS;
        return Response.of(200, type, registry.scrape(type));
    }
}
