package cablestream.console;

import cablestream.metrics.AccountBook;
import cablestream.status.StatusSnapshot;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the console has everything from.
 *
 * @param registry    what is measured
 * @param book        what is accounted for
 * @param states      the state of each role, asked at each request
 * @param picture     what the page shows, asked at most once a second
 * @param explainer   of texts that are sent to it
 * @param deadLetters null if this process repairs nothing
 * @param tracer      null if this process traces nothing
 */
public record ConsoleSources(
        PrometheusMeterRegistry registry,
        AccountBook book,
        Supplier<Map<String, String>> states,
        Supplier<StatusSnapshot> picture,
        Explainer explainer,
        @Nullable DeadLetters deadLetters,
        @Nullable Tracer tracer) {}
