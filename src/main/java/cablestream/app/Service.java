package cablestream.app;

import cablestream.kafka.TopicNames;
import cablestream.metrics.Account;
import cablestream.metrics.KafkaMeters;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.record.AuditKey;
import cablestream.record.RecordEncoder;
import cablestream.reference.Versions;
import cablestream.reload.ActiveTables;
import cablestream.reload.ReferenceReloader;
import cablestream.settings.OtlpSettings;
import cablestream.settings.Settings;
import cablestream.spans.SpanExport;
import cablestream.spans.SpanSink;
import cablestream.status.HealthLimits;
import cablestream.status.LocalWork;
import cablestream.status.StatusSnapshot;
import cablestream.streams.StreamsApplication;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application with its console. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ReferenceReloader reference;
    private final StreamsApplication application;
    private final ConsoleApplication console;
    private final @Nullable SpanExport spans;

    private Service(
            ReferenceReloader reference,
            StreamsApplication application,
            ConsoleApplication console,
            @Nullable SpanExport spans) {
        this.reference = reference;
        this.application = application;
        this.console = console;
        this.spans = spans;
    }

    /**
     * Starts all roles; the console answers from the beginning. The topics must be there.
     *
     * @param builtIn tables of the program, in force until a version is applied
     */
    public static Service start(Settings settings, ActiveTables builtIn) {
        return start(settings, builtIn, ValueEncoding.start(settings));
    }

    /**
     * As {@link #start(Settings, ActiveTables)}.
     *
     * @param encoder of the values that go out
     */
    public static Service start(Settings settings, ActiveTables builtIn, RecordEncoder encoder) {
        if (AuditKey.of(settings.auditKeyFile(), settings.auditKey()) == null) {
            LOG.warn(
                    "No audit.key.file is set: that nobody else writes to {} and {} is left to the rights on the brokers",
                    new TopicNames(settings.topicPrefix()).releases(),
                    new TopicNames(settings.topicPrefix()).audit());
        }
        PrometheusMeterRegistry registry = registry();
        Meters meters = new Meters(registry);
        meters.build(ProgramVersion.number(), builtIn.feeds().policy().version());
        SpanExport spans = spans(settings, meters);
        ReferenceReloader reference = ReferenceReloader.start(settings, builtIn, meters);
        StreamsApplication application =
                application(settings, reference, encoder, spans == null ? SpanSink.NONE : spans, meters);
        // The groups form while the console opens.
        CompletableFuture<Void> started = CompletableFuture.runAsync(application::start);
        ConsoleApplication console;
        try {
            console = ConsoleApplication.start(
                    settings, registry, meters, reference, () -> named(application), () -> work(application));
        } catch (RuntimeException e) {
            started.handle((done, failure) -> null).join();
            application.close();
            reference.close();
            close(spans);
            throw e;
        }
        Service service = new Service(reference, application, console, spans);
        try {
            started.join();
            return service;
        } catch (CompletionException e) {
            service.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** A registry of all that a process measures of itself. */
    public static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(KafkaMeters.filter());
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return registry;
    }

    /** Waits until all roles are RUNNING, or a shutdown is requested. */
    public void awaitRunning(Shutdown stop) {
        awaitRunning(stop, () -> {});
    }

    /**
     * As {@link #awaitRunning(Shutdown)}.
     *
     * @param refused called when the brokers have refused a role something
     */
    public void awaitRunning(Shutdown stop, Runnable refused) {
        while (!application.running() && !stop.await(PAUSE)) {
            refuseFailure();
            reportRefused(refused);
        }
    }

    /** Calls back if the brokers have refused a role something since the last call. */
    public void reportRefused(Runnable refused) {
        if (application.takeRefused()) {
            refused.run();
        }
    }

    /** @throws CommandFailure if a role has failed for good, or the console does not answer any longer */
    public void refuseFailure() {
        states().forEach((role, state) -> {
            if (state.endsWith("ERROR")) {
                throw new CommandFailure("the role " + role + " has failed: the log says why");
            }
        });
        console.refuseFailure();
    }

    /** The state of each role in Kafka Streams' words. */
    public Map<String, String> states() {
        return named(application);
    }

    /** The versions of the reference tables that are in force in this process. */
    public Versions versions() {
        return reference.inForce().names();
    }

    /** The names of the feeds in force, the catch-all last. */
    public List<String> feeds() {
        return reference.inForce().feeds().names();
    }

    /** The status of the cluster now. */
    public StatusSnapshot snapshot() {
        return console.snapshot();
    }

    /** The outcomes of all received transmissions. */
    public Account account() {
        return console.account();
    }

    /** The address of the console. */
    public String console() {
        return console.url();
    }

    /** The address of metrics and health. */
    public String metrics() {
        return console.metricsUrl();
    }

    /** Closes the roles within seconds: they leave their groups, so that others take over at once. */
    @Override
    public void close() {
        application.close();
        reference.close();
        console.close();
        close(spans);
    }

    /** The export of spans; {@code null} if none is set. */
    private static @Nullable SpanExport spans(Settings settings, Meters meters) {
        OtlpSettings otlp = settings.otlp();
        return otlp == null ? null : SpanExport.start(otlp, settings, ProgramVersion.number(), meters);
    }

    private static void close(@Nullable SpanExport spans) {
        if (spans != null) {
            spans.close();
        }
    }

    private static LocalWork work(StreamsApplication application) {
        return new LocalWork(
                application.partitionsAfter(HealthLimits.NO_PROGRESS),
                application.failing(HealthLimits.THREAD_FAILURES, HealthLimits.FAILURE_WINDOW).stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static StreamsApplication application(
            Settings settings, Supplier<Pipeline> stages, RecordEncoder encoder, SpanSink spans, Meters meters) {
        try {
            return new StreamsApplication(settings, stages, encoder, spans, meters);
        } catch (KafkaException e) {
            throw new CommandFailure(
                    "cannot start with the state in " + settings.stateDirectory() + ": " + e.getMessage()
                            + ": stop who else uses it, or set state.directory",
                    e);
        }
    }

    /** The states of the roles by their names in small letters. */
    public static Map<String, String> named(StreamsApplication application) {
        Map<String, String> states = new TreeMap<>();
        application.states().forEach((role, state) -> states.put(role.name().toLowerCase(Locale.ROOT), state));
        return states;
    }
}
