package cablestream.observe;

import cablestream.avro.Cable;
import cablestream.avro.Precedence;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Versions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The meters of the {@link Catalogue} that are measured while the work is done: work that is done again after a failure is measured
 * again. What must add up is in the {@link Account}.
 */
public final class Meters {
    private static final Duration[] OBJECTIVES = {
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10),
        Duration.ofSeconds(60), Duration.ofSeconds(600), Duration.ofSeconds(3600)
    };

    private final MeterRegistry registry;
    private final Map<String, Counter> faults = new ConcurrentHashMap<>();
    private final Map<Precedence, Timer> latencies = new EnumMap<>(Precedence.class);

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        for (Precedence precedence : Precedence.values()) {
            latencies.put(precedence, latency(precedence));
        }
    }

    /** These versions of the reference tables are in force, and no others. */
    public void reference(Versions versions) {
        Catalogue entry = Catalogue.REFERENCE;
        registry.find(entry.meter()).gauges().forEach(registry::remove);
        versions.byTable()
                .forEach((table, version) -> Gauge.builder(entry.meter(), () -> 1)
                        .description(entry.meaning())
                        .tag("table", table.label())
                        .tag("version", version)
                        .register(registry));
    }

    /** A version of a reference table was refused. */
    public void referenceRefused(ReferenceTable table) {
        counter(Catalogue.REFERENCE_REFUSED, table.label()).increment();
    }

    /** The timer of one step. */
    public Timer stage(String stage) {
        return timer(Catalogue.STAGE_DURATION, stage).register(registry);
    }

    /** A cable was published or quarantined, so long after the last part of it was appended to a raw topic. */
    public void delivered(Cable cable, long latencyMillis) {
        cable.getFaults().forEach(fault -> kept(faults, Catalogue.FAULTS, fault.getCode()));
        latencies.get(precedence(cable)).record(Math.max(0, latencyMillis), TimeUnit.MILLISECONDS);
    }

    /** Counts without asking the registry each time. */
    private void kept(Map<String, Counter> counters, Catalogue entry, String label) {
        counters.computeIfAbsent(label, value -> counter(entry, value)).increment();
    }

    private static Precedence precedence(Cable cable) {
        return cable.getPrecedence() == null ? Precedence.UNKNOWN : cable.getPrecedence();
    }

    private Timer latency(Precedence precedence) {
        return timer(Catalogue.DELIVERY_LATENCY, precedence.name())
                .serviceLevelObjectives(OBJECTIVES)
                .register(registry);
    }

    private static Timer.Builder timer(Catalogue entry, String label) {
        return Timer.builder(entry.meter())
                .description(entry.meaning())
                .tag(entry.labels().get(0), label);
    }

    private Counter counter(Catalogue entry, String label) {
        return Counter.builder(entry.meter())
                .description(entry.meaning())
                .tag(entry.labels().get(0), label)
                .register(registry);
    }
}
