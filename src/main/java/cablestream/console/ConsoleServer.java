package cablestream.console;

import static java.util.concurrent.TimeUnit.SECONDS;

import cablestream.console.access.Access;
import cablestream.thread.DaemonThreads;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Metrics, health and the page of operators over HTTP. No answer has message text, except for texts that a user with the role for
 * it opens, and the text of the request itself.
 *
 * <p>{@code /} the page · {@code /api/picture} the snapshot of the page, {@code /api/stream} a snapshot every second ·
 * {@code /api/trace} the history of a cable · {@code /api/search} published cables · {@code /api/dead}, {@code /api/quarantine} repair · {@code /metrics} for Prometheus ·
 * {@code /api/findings} findings and their acknowledgements · {@code /api/history} throughput and latency over time · {@code /api/gaps} service messages that ask for missing numbers · {@code /api/shift} open items, notes and hand-overs · {@code /api/late}, {@code /api/waiting}, {@code /api/feeds/NAME/latest}, {@code /api/circuits/latest} the records that counts stand for · {@code /api/account} receipts and outcomes · {@code /api/readers} consumer groups of the feeds · {@code /api/explain} the outcome of a text that is sent to it ·
 * {@code /docs} runbooks · {@code /health/live} 503 when only a restart can help · {@code /health/ready} 200 only while every role is RUNNING
 *
 * <p>Metrics and health are also on a port of their own, with threads of their own, so that trouble with the page cannot hide the
 * state of the application.
 */
public final class ConsoleServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int LISTENERS = 64;
    private static final int LISTENERS_OF_ONE = 8;
    private static final Duration READING = Duration.ofSeconds(20);
    private static final Duration WRITING = Duration.ofSeconds(30);
    private static final HttpListener.Size PAGE = new HttpListener.Size("console", 24, 256, 96, READING, WRITING);
    static final HttpListener.Size METRICS = new HttpListener.Size("console-metrics", 8, 64, 32, READING, WRITING);

    private final SnapshotStream stream;
    private final ScheduledExecutorService watch;
    private final HttpListener page;
    private final HttpListener metrics;

    private ConsoleServer(
            SnapshotStream stream, ScheduledExecutorService watch, HttpListener page, HttpListener metrics) {
        this.stream = stream;
        this.watch = watch;
        this.page = page;
        this.metrics = metrics;
    }

    /**
     * Starts the servers.
     *
     * @param host        address to bind
     * @param port        port of the page; 0 for any free port
     * @param metricsPort port of metrics and health; 0 for any free port
     * @param access      permitted users
     * @param sources     sources of the values shown
     * @throws ConsoleException if a port is taken or the address is none of this machine's
     */
    public static ConsoleServer start(String host, int port, int metricsPort, Access access, ConsoleSources sources) {
        Clock clock = Clock.systemUTC();
        Verdicts verdicts = new Verdicts(sources::acknowledged);
        SnapshotCache frames = new SnapshotCache(sources.snapshot(), verdicts, clock);
        SnapshotStream stream = new SnapshotStream(frames, clock, LISTENERS, LISTENERS_OF_ONE);
        Routes routes = new Routes(sources, verdicts, clock);
        HttpListener metrics = HttpListener.start(
                METRICS,
                host,
                metricsPort,
                "metrics.port, demo: --metrics-port",
                limits -> new Dispatcher(routes.metrics(), access, limits));
        try {
            HttpListener page = HttpListener.start(
                    PAGE,
                    host,
                    port,
                    "console.port, demo: --console-port",
                    limits -> new Dispatcher(routes.all(access, frames, stream), access, limits));
            return new ConsoleServer(stream, watch(sources, clock), page, metrics);
        } catch (RuntimeException e) {
            metrics.close();
            stream.close();
            throw e;
        }
    }

    /** Ends acknowledgements in a thread of its own. */
    private static ScheduledExecutorService watch(ConsoleSources sources, Clock clock) {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("console-acknowledgements"));
        if (sources.shifts() != null) {
            AcknowledgementWatch watch = new AcknowledgementWatch(sources.shifts(), sources.snapshot());
            ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                    () -> look(watch, clock), LOOK.toSeconds(), LOOK.toSeconds(), SECONDS);
        }
        return thread;
    }

    private static void look(AcknowledgementWatch watch, Clock clock) {
        try {
            watch.look(clock.instant());
        } catch (RuntimeException e) {
            // The next look may do it.
            LOG.error("acknowledgements could not be ended: {}", e.getClass().getName());
        }
    }

    /** The address of the page. */
    public String url() {
        return page.url();
    }

    /** The address of metrics and health. */
    public String metricsUrl() {
        return metrics.url();
    }

    /** Whether both ports answer. */
    public boolean running() {
        return page.running() && metrics.running();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        stream.close();
        page.close();
        metrics.close();
    }
}
