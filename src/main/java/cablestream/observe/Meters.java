package cablestream.observe;

import cablestream.avro.Cable;
import cablestream.avro.Precedence;
import cablestream.intake.DeadReason;
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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The meters of the {@link Catalogue}. Counters count what was attempted: work that is done again after a failure is counted again,
 * while its outputs are delivered once. At a quiet moment of a process that never failed
 * {@code received = published + quarantined + dead + duplicates + sections joined + held}.
 */
public final class Meters {
    private static final Duration[] OBJECTIVES = {
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10),
        Duration.ofSeconds(60), Duration.ofSeconds(600), Duration.ofSeconds(3600)
    };

    private final MeterRegistry registry;
    private final AtomicInteger held = new AtomicInteger();
    private final Map<String, Counter> feeds = new ConcurrentHashMap<>();
    private final Map<String, Counter> faults = new ConcurrentHashMap<>();
    private final Map<Precedence, Timer> latencies = new EnumMap<>(Precedence.class);
    private final Counter published;
    private final Counter joined;
    private final Counter duplicates;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.published = counter(Catalogue.PUBLISHED);
        this.joined = counter(Catalogue.SECTIONS_JOINED);
        this.duplicates = counter(Catalogue.DUPLICATES);
        for (Precedence precedence : Precedence.values()) {
            latencies.put(precedence, latency(precedence));
        }
        Gauge.builder(Catalogue.HELD.meter(), held, AtomicInteger::get)
                .description(Catalogue.HELD.meaning())
                .register(registry);
    }

    /** Transmissions taken from a raw topic; {@code urgent} tells which. */
    public Counter received(boolean urgent) {
        return counter(Catalogue.RECEIVED, urgent ? "raw.urgent" : "raw");
    }

    /** A dead letter was written. */
    public void dead(DeadReason reason) {
        counter(Catalogue.DEAD, reason.name()).increment();
    }

    /** Copies that go no further. */
    public Counter duplicates() {
        return duplicates;
    }

    /** Transmissions that became part of a message with others. */
    public Counter joined() {
        return joined;
    }

    /** Transmissions were taken to be held (or let go, if negative). */
    public void held(int more) {
        held.addAndGet(more);
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
        if (cable.getFeeds().isEmpty()) {
            counter(Catalogue.QUARANTINED, cable.getLabel().getReasons().get(0)).increment();
        } else {
            published.increment();
            cable.getFeeds().forEach(feed -> kept(feeds, Catalogue.FEED_PUBLISHED, feed.getName()));
        }
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

    private Counter counter(Catalogue entry) {
        return Counter.builder(entry.meter()).description(entry.meaning()).register(registry);
    }

    private Counter counter(Catalogue entry, String label) {
        return Counter.builder(entry.meter())
                .description(entry.meaning())
                .tag(entry.labels().get(0), label)
                .register(registry);
    }
}
