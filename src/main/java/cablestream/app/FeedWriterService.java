package cablestream.app;

import cablestream.cable.Classification;
import cablestream.console.MetricsServer;
import cablestream.console.access.Access;
import cablestream.console.access.TrustedProxies;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.MeterLabels;
import cablestream.metrics.Meters;
import cablestream.route.Guard;
import cablestream.route.Policy;
import cablestream.settings.Settings;
import cablestream.status.HealthLimits;
import cablestream.streams.FeedWriter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** The writer of the feeds of one level, with its metrics and health. It has no console: it reads only what it writes. */
public final class FeedWriterService implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final RunningParts parts;
    private final FeedWriter writer;
    private final MetricsServer server;

    private FeedWriterService(RunningParts parts, FeedWriter writer, MetricsServer server) {
        this.parts = parts;
        this.writer = writer;
        this.server = server;
    }

    /**
     * Starts to write; metrics and health answer from the beginning.
     *
     * @param policy policy by which each record is judged again
     */
    public static FeedWriterService start(Settings settings, Classification level, Policy policy) {
        PrometheusMeterRegistry registry = Service.registry();
        Meters meters = new Meters(registry);
        meters.build(ProgramVersion.number(), policy.version());
        RunningParts parts = new RunningParts();
        FeedWriter writer = parts.add(new FeedWriter(settings, level, new Guard(policy), meters), FeedWriter::close);
        try {
            MetricsServer server = parts.add(serve(settings, registry, meters, writer), MetricsServer::close);
            writer.start();
            return new FeedWriterService(parts, writer, server);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static MetricsServer serve(
            Settings settings, PrometheusMeterRegistry registry, Meters meters, FeedWriter writer) {
        Access access = Access.of(
                settings.consoleHost(),
                settings.consoleTokenFile(),
                settings.consoleTokens(),
                new TrustedProxies(settings.consoleTrustedProxies()),
                Clock.systemUTC());
        return MetricsServer.start(
                settings.consoleHost(),
                settings.metricsPort(),
                access,
                registry,
                () -> measure(writer, meters),
                writer::states,
                () -> writer.failing(HealthLimits.THREAD_FAILURES, HealthLimits.FAILURE_WINDOW));
    }

    /**
     * Waits until both lanes are RUNNING, or a shutdown is requested.
     *
     * @param refused called when the brokers have refused the writer something
     */
    public void awaitRunning(Shutdown stop, Runnable refused) {
        while (!writer.running() && !stop.await(PAUSE)) {
            look(refused);
        }
    }

    /**
     * Looks whether all is well.
     *
     * @param refused called when the brokers have refused the writer something since the last call
     * @throws CommandFailure if a lane has failed for good, or metrics and health do not answer any longer
     */
    public void look(Runnable refused) {
        writer.states().forEach((name, state) -> {
            if (state.endsWith("ERROR")) {
                throw new CommandFailure("the part " + name + " has failed: the log says why");
            }
        });
        if (!server.running()) {
            throw new CommandFailure("metrics and health have ended: the log says why");
        }
        if (writer.takeRefused()) {
            refused.run();
        }
    }

    /** The address of metrics and health. */
    public String metrics() {
        return server.url();
    }

    @Override
    public void close() {
        parts.close();
    }

    private static void measure(FeedWriter writer, Meters meters) {
        writer.states()
                .forEach((name, state) -> MeterLabels.of(MeterCatalogue.STREAMS_STATE, "state")
                        .forEach(each ->
                                meters.set(MeterCatalogue.STREAMS_STATE, each.equals(state) ? 1 : 0, name, each)));
    }
}
