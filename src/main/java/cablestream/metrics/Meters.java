package cablestream.metrics;

import cablestream.avro.Precedence;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Versions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/**
 * The meters of the {@link MeterCatalogue} that are no part of the {@link Account}. All that have closed sets of labels are there from the
 * beginning, with 0.
 */
public final class Meters {
    private static final Duration[] DELIVERY = {
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10),
        Duration.ofSeconds(60), Duration.ofSeconds(600)
    };
    /** Among them those of speed of service (5 FAH-2 H-421). */
    private static final Duration[] HANDLING = {
        Duration.ofSeconds(60),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(3),
        Duration.ofHours(6),
        Duration.ofHours(24)
    };

    private static final Duration[] STAGE = {
        Duration.ofNanos(10_000),
        Duration.ofNanos(100_000),
        Duration.ofMillis(1),
        Duration.ofMillis(10),
        Duration.ofMillis(100)
    };
    private static final List<MeterCatalogue> COUNTERS = List.of(
            MeterCatalogue.FAULTS,
            MeterCatalogue.UNKNOWN_CODES,
            MeterCatalogue.LABEL_CONFLICTS,
            MeterCatalogue.EVENTS,
            MeterCatalogue.RELEASE_ORDERS_REFUSED,
            MeterCatalogue.HEARTBEATS_FAILED,
            MeterCatalogue.REFERENCE_REFUSED,
            MeterCatalogue.THREAD_FAILURES);

    private final MeterRegistry registry;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, AtomicReference<Double>> values = new ConcurrentHashMap<>();
    private final Map<MeterCatalogue, MultiGauge> multiples = new ConcurrentHashMap<>();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        for (MeterCatalogue meter : COUNTERS) {
            String label = meter.labels().get(0);
            MeterLabels.of(meter, label).forEach(value -> counter(meter, value));
        }
        counter(MeterCatalogue.SEARCH_FAILURES);
        counter(MeterCatalogue.SEARCH_UNDECODABLE);
        MeterLabels.of(MeterCatalogue.STAGE_DURATION, "stage").forEach(this::stage);
        MeterLabels.of(MeterCatalogue.ACTIONS, "action")
                .forEach(action -> MeterLabels.of(MeterCatalogue.ACTIONS, "outcome")
                        .forEach(outcome -> counter(MeterCatalogue.ACTIONS, action, outcome)));
        for (Precedence precedence : Precedence.values()) {
            timer(MeterCatalogue.DELIVERY_LATENCY, precedence.name(), DELIVERY);
            timer(MeterCatalogue.HANDLING_LATENCY, precedence.name(), HANDLING);
        }
    }

    /** The version of the program and of the policy. */
    public void build(String version, String policy) {
        set(MeterCatalogue.BUILD, 1, version, policy);
    }

    /** Sets the versions of the reference tables in force, and removes all others. */
    public void reference(Versions versions) {
        MeterCatalogue entry = MeterCatalogue.REFERENCE;
        registry.find(entry.meter()).gauges().forEach(registry::remove);
        versions.byTable()
                .forEach((table, version) ->
                        gauge(entry, Tags.of("table", table.label(), "version", version), this, it -> 1));
    }

    /** A version of a reference table was refused. */
    public void referenceRefused(ReferenceTable table) {
        counter(MeterCatalogue.REFERENCE_REFUSED, table.label()).increment();
    }

    /** The timer of one step. */
    public Timer stage(String stage) {
        return timer(MeterCatalogue.STAGE_DURATION, stage, STAGE);
    }

    /** Others can read a cable, so long after the last part of it was appended to a raw topic. */
    public void delivered(Precedence precedence, Duration latency) {
        timer(MeterCatalogue.DELIVERY_LATENCY, precedence.name(), DELIVERY).record(notNegative(latency));
    }

    /** Others can read a cable, so long after its date-time group. */
    public void handled(Precedence precedence, Duration latency) {
        timer(MeterCatalogue.HANDLING_LATENCY, precedence.name(), HANDLING).record(notNegative(latency));
    }

    /** Something was seen that is counted by labels alone. */
    public void count(MeterCatalogue meter, String... labels) {
        counter(meter, labels).increment();
    }

    /** Shows the counts of spans from now on. */
    public void expectSpans() {
        for (SpanResult result : SpanResult.values()) {
            counter(MeterCatalogue.SPANS, result.name());
        }
    }

    /** Counts spans that were to be exported. */
    public void spans(SpanResult result, int count) {
        counter(MeterCatalogue.SPANS, result.name()).increment(count);
    }

    /** Adds the meters of a library. */
    public void bind(MeterBinder binder) {
        binder.bindTo(registry);
    }

    /** A role of this process could not work for so long. */
    public void rebalanced(String role, Duration time) {
        timer(MeterCatalogue.REBALANCES, role).record(time);
    }

    private <T> void gauge(MeterCatalogue meter, Tags tags, T source, ToDoubleFunction<T> value) {
        Gauge.builder(meter.meter(), source, value)
                .description(meter.meaning())
                .tags(tags)
                .register(registry);
    }

    /** A value is now so; of a label that is new, from now on. */
    public void set(MeterCatalogue meter, double value, String... labels) {
        values.computeIfAbsent(meter + String.join(" ", labels), key -> {
                    AtomicReference<Double> kept = new AtomicReference<>(value);
                    gauge(meter, tags(meter, labels), kept, AtomicReference::get);
                    return kept;
                })
                .set(value);
    }

    /** Sets the values of all labels of a meter: labels that are not among them have none any longer. */
    public void setAll(MeterCatalogue meter, Map<List<String>, Double> rows) {
        multiples
                .computeIfAbsent(
                        meter,
                        key -> MultiGauge.builder(meter.meter())
                                .description(meter.meaning())
                                .register(registry))
                .register(
                        rows.entrySet().stream()
                                .map(row -> MultiGauge.Row.of(
                                        tags(meter, row.getKey().toArray(String[]::new)), row.getValue()))
                                .toList(),
                        true);
    }

    private static Tags tags(MeterCatalogue meter, String... labels) {
        Tags tags = Tags.empty();
        for (int i = 0; i < labels.length; i++) {
            tags = tags.and(meter.labels().get(i), labels[i]);
        }
        return tags;
    }

    /** Counts without asking the registry each time. */
    private Counter counter(MeterCatalogue meter, String... labels) {
        return counters.computeIfAbsent(meter + String.join(" ", labels), key -> {
            return Counter.builder(meter.meter())
                    .description(meter.meaning())
                    .tags(tags(meter, labels))
                    .register(registry);
        });
    }

    private Timer timer(MeterCatalogue meter, String label, Duration... objectives) {
        return timers.computeIfAbsent(meter + label, key -> {
            Timer.Builder builder = Timer.builder(meter.meter())
                    .description(meter.meaning())
                    .tag(meter.labels().get(0), label);
            if (objectives.length > 0) {
                builder.serviceLevelObjectives(objectives);
            }
            return builder.register(registry);
        });
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
