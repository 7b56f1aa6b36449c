package cablestream.cli;

import cablestream.console.ConsoleServer;
import cablestream.observe.AccountBook;
import cablestream.observe.LedgerReader;
import cablestream.observe.Meters;
import cablestream.record.Stages;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.settings.Settings;
import cablestream.streams.Application;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;

/** The application with its console. */
public final class Service implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Application application;
    private final ConsoleServer console;
    private final LedgerReader ledgers;

    private Service(Application application, ConsoleServer console, LedgerReader ledgers) {
        this.application = application;
        this.console = console;
        this.ledgers = ledgers;
    }

    /** Starts all roles; the console answers from the beginning. The topics must be there. */
    public static Service start(Settings settings, Tables tables, FeedBook feeds) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Stages stages = Stages.of(tables, feeds);
        Application application = application(settings, () -> stages, new Meters(registry));
        AccountBook book = new AccountBook();
        ConsoleServer console;
        try {
            console = ConsoleServer.start(
                    settings.consoleHost(), settings.consolePort(), registry, book, () -> named(application));
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
        Service service = new Service(
                application, console, LedgerReader.start(kafka(settings), Application.ledgers(settings), book));
        application.start();
        return service;
    }

    /** Returns when all roles are RUNNING or somebody wants this to end. */
    public void awaitRunning(Stop stop) {
        while (!application.running() && !stop.await(PAUSE)) {
            refuseFailure();
        }
    }

    /** @throws CommandFailure if a role has failed for good */
    public void refuseFailure() {
        states().forEach((role, state) -> {
            if (state.endsWith("ERROR")) {
                throw new CommandFailure("the role " + role + " has failed: the log says why");
            }
        });
    }

    /** The state of each role in Kafka Streams' words. */
    public Map<String, String> states() {
        return named(application);
    }

    /** The address of the console. */
    public String console() {
        return console.url();
    }

    /** Within seconds: the groups are left, so that others take over at once. */
    @Override
    public void close() {
        application.close();
        ledgers.close();
        console.close();
    }

    private static Map<String, Object> kafka(Settings settings) {
        Map<String, Object> kafka = new HashMap<>(settings.kafka());
        kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return kafka;
    }

    private static Application application(Settings settings, Supplier<Stages> stages, Meters meters) {
        try {
            return new Application(settings, stages, meters);
        } catch (KafkaException e) {
            throw new CommandFailure(
                    "cannot start with the state in " + settings.stateDirectory() + ": " + e.getMessage()
                            + ": stop who else uses it, or set state.directory",
                    e);
        }
    }

    private static Map<String, String> named(Application application) {
        Map<String, String> states = new TreeMap<>();
        application.states().forEach((role, state) -> states.put(role.name().toLowerCase(Locale.ROOT), state));
        return states;
    }
}
