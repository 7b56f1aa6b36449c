package cablestream.app;

import cablestream.console.Tracer;
import cablestream.settings.Settings;
import cablestream.trace.TraceQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Traces for the console. */
final class TraceDesk implements Tracer {
    private static final Duration BACK = Duration.ofDays(30);

    private final cablestream.trace.Tracer tracer;

    TraceDesk(Settings settings) {
        this.tracer = new cablestream.trace.Tracer(settings);
    }

    @Override
    public List<Life> trace(String query) {
        return tracer.trace(TraceQuery.parse(query), Instant.now().minus(BACK)).stream()
                .map(life -> new Life(
                        life.id(),
                        life.steps().stream()
                                .map(step -> new Step(step.at(), step.what(), step.where(), step.detail()))
                                .toList()))
                .toList();
    }
}
