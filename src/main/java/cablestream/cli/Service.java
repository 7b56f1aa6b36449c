package cablestream.cli;

import cablestream.console.ConsoleServer;
import cablestream.console.Explainer;
import cablestream.console.Sources;
import cablestream.console.access.Access;
import cablestream.live.InForce;
import cablestream.live.LiveReference;
import cablestream.observe.AccountBook;
import cablestream.observe.LedgerReader;
import cablestream.observe.Meters;
import cablestream.record.Stages;
import cablestream.reference.Versions;
import cablestream.settings.Settings;
import cablestream.streams.Application;
import cablestream.watch.Picture;
import cablestream.watch.TableInForce;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** The application with its console. */
public final class Service implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final LiveReference reference;
    private final Application application;
    private final ConsoleServer console;
    private final LedgerReader ledgers;

    private Service(LiveReference reference, Application application, ConsoleServer console, LedgerReader ledgers) {
        this.reference = reference;
        this.application = application;
        this.console = console;
        this.ledgers = ledgers;
    }

    /**
     * Starts all roles; the console answers from the beginning. The topics must be there.
     *
     * @param builtIn what is in force until something is applied
     */
    public static Service start(Settings settings, InForce builtIn) {
        Access access = access(settings);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Meters meters = new Meters(registry);
        LiveReference reference = LiveReference.start(settings, builtIn, meters);
        Application application = application(settings, reference, meters);
        AccountBook book = new AccountBook();
        ConsoleServer console;
        try {
            console = ConsoleServer.start(
                    settings.consoleHost(),
                    settings.consolePort(),
                    access,
                    new Sources(
                            registry,
                            book,
                            () -> named(application),
                            () -> picture(
                                    book,
                                    named(application),
                                    reference.inForce().names()),
                            new Explainer(reference, settings.maxMessageBytes()),
                            null,
                            null));
        } catch (RuntimeException e) {
            application.close();
            reference.close();
            throw e;
        }
        LedgerReader ledgers = LedgerReader.start(settings.clientConfig(), Application.ledgers(settings), book);
        Service service = new Service(reference, application, console, ledgers);
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

    /** The versions of the reference tables that are in force in this process. */
    public Versions versions() {
        return reference.inForce().names();
    }

    /** The names of the feeds in force, the catch-all last. */
    public List<String> feeds() {
        return reference.inForce().feeds().names();
    }

    /** The address of the console. */
    public String console() {
        return console.url();
    }

    /** Within seconds: the groups are left, so that others take over at once. */
    @Override
    public void close() {
        application.close();
        reference.close();
        ledgers.close();
        console.close();
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

    private static Access access(Settings settings) {
        return Access.of(
                settings.consoleHost(), settings.consoleTokenFile(), settings.consoleTokens(), Clock.systemUTC());
    }

    /** What is known without reading anything but the ledgers. */
    private static Picture picture(AccountBook book, Map<String, String> states, Versions versions) {
        Instant now = Instant.now();
        List<TableInForce> tables = versions.byTable().entrySet().stream()
                .map(each -> new TableInForce(each.getKey().name().toLowerCase(Locale.ROOT), each.getValue()))
                .toList();
        return new Picture(
                now,
                states,
                List.of(),
                book.page(now),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                tables,
                List.of(),
                List.of());
    }

    private static Map<String, String> named(Application application) {
        Map<String, String> states = new TreeMap<>();
        application.states().forEach((role, state) -> states.put(role.name().toLowerCase(Locale.ROOT), state));
        return states;
    }
}
