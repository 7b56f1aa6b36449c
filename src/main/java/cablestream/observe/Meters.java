package cablestream.observe;

import cablestream.avro.Cable;
import cablestream.avro.Precedence;
import cablestream.intake.DeadReason;
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
 * Every meter of our own. Counters count what was attempted: work that is done again after a failure is counted again, while its
 * outputs are delivered once. At a quiet moment of a process that never failed
 * {@code received = published + quarantined + dead + duplicates + sections joined to others + held}.
 *
 * <p>Labels come from closed sets and from the names of feeds; never from a message.
 */
public final class Meters {
    private static final Duration[] OBJECTIVES = {
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10),
        Duration.ofSeconds(60), Duration.ofSeconds(600), Duration.ofSeconds(3600)
    };

    private final MeterRegistry registry;
    private final AtomicInteger held = new AtomicInteger();
    private final Map<String, Counter> published = new ConcurrentHashMap<>();
    private final Map<String, Counter> quarantined = new ConcurrentHashMap<>();
    private final Map<String, Counter> faults = new ConcurrentHashMap<>();
    private final Map<Precedence, Timer> latencies = new EnumMap<>(Precedence.class);
    private final Counter cables;
    private final Counter joined;
    private final Counter duplicates;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.cables = counter("cable.published", "Cables and revisions written to the topic of all cables.");
        this.joined = counter("cable.sections.joined", "Transmissions that became part of a message with others.");
        this.duplicates = counter("cable.duplicates", "Transmissions that were received before and go no further.");
        for (Precedence precedence : Precedence.values()) {
            latencies.put(precedence, latency(registry, precedence));
        }
        Gauge.builder("cable.held", held, AtomicInteger::get)
                .description("Transmissions held until the other sections of their message come.")
                .register(registry);
    }

    /** What the console exposes. */
    public MeterRegistry registry() {
        return registry;
    }

    /** A transmission was taken from a raw topic; {@code urgent} tells which. */
    public Counter received(boolean urgent) {
        return Counter.builder("cable.received")
                .description("Transmissions taken from the raw topics; several run together count each.")
                .tag("input", urgent ? "raw.urgent" : "raw")
                .register(registry);
    }

    /** A dead letter was written. */
    public void dead(DeadReason reason) {
        Counter.builder("cable.dead")
                .description("Dead letters by reason.")
                .tag("reason", reason.name())
                .register(registry)
                .increment();
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

    /** The timer of one step. */
    public Timer stage(String stage) {
        return Timer.builder("cable.stage.duration")
                .description("Time that one step takes for one message.")
                .tag("stage", stage)
                .register(registry);
    }

    /** A cable was published or quarantined, so long after the last part of it was appended to a raw topic. */
    public void delivered(Cable cable, long latencyMillis) {
        if (cable.getFeeds().isEmpty()) {
            quarantined(cable.getLabel().getReasons().get(0));
        } else {
            cables.increment();
            cable.getFeeds().forEach(feed -> published(feed.getName()));
        }
        cable.getFaults().forEach(fault -> fault(fault.getCode()));
        latencies.get(precedence(cable)).record(Math.max(0, latencyMillis), TimeUnit.MILLISECONDS);
    }

    private void published(String feed) {
        published
                .computeIfAbsent(
                        feed,
                        name -> Counter.builder("cable.feed.published")
                                .description("Cables and revisions written to a feed.")
                                .tag("feed", name)
                                .register(registry))
                .increment();
    }

    private void quarantined(String reason) {
        quarantined
                .computeIfAbsent(
                        reason,
                        name -> Counter.builder("cable.quarantined")
                                .description("Cables written to quarantine by their first reason.")
                                .tag("reason", name)
                                .register(registry))
                .increment();
    }

    private void fault(String code) {
        faults.computeIfAbsent(
                        code,
                        name -> Counter.builder("cable.faults")
                                .description("Departures from the standard that were tolerated, by code.")
                                .tag("code", name)
                                .register(registry))
                .increment();
    }

    private static Precedence precedence(Cable cable) {
        return cable.getPrecedence() == null ? Precedence.UNKNOWN : cable.getPrecedence();
    }

    private static Timer latency(MeterRegistry registry, Precedence precedence) {
        return Timer.builder("cable.delivery.latency")
                .description("From append on a raw topic to the output; the commit adds at most its interval.")
                .tag("precedence", precedence.name())
                .serviceLevelObjectives(OBJECTIVES)
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
