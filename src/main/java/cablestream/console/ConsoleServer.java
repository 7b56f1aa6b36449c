package cablestream.console;

import cablestream.console.access.Access;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Metrics, health and the page of operators over HTTP. Nothing on it is message text but what a user with the role for it opens, and
 * what a request itself brings.
 *
 * <p>{@code /} the page · {@code /api/picture} what it shows, {@code /api/stream} the same every second · {@code /api/trace} the life of a
 * cable · {@code /api/dead}, {@code /api/quarantine} repair · {@code /metrics} for Prometheus · {@code /api/account} what came in and what
 * became of it · {@code /api/explain} what would become of a text that is sent to it · {@code /health/live} 503 when only a restart
 * can help · {@code /health/ready} 200 only while every role is RUNNING
 */
public final class ConsoleServer implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int LISTENERS = 32;
    private static final Duration SLOWEST_READER = Duration.ofSeconds(30);

    private final HttpServer server;
    private final String host;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, DaemonThreads.named("console"));
    private final WriteDeadline alarm = new WriteDeadline(SLOWEST_READER);
    private final SnapshotStream stream;

    private ConsoleServer(HttpServer server, String host, Access access, ConsoleSources sources) {
        this.server = server;
        this.host = host;
        Clock clock = Clock.systemUTC();
        SnapshotCache frames = new SnapshotCache(sources.picture(), clock);
        this.stream = new SnapshotStream(frames, clock, alarm, LISTENERS);
        server.createContext("/", new Dispatcher(Routes.of(sources, access, frames, stream, clock), access, alarm));
        server.setExecutor(threads);
    }

    /**
     * Answers from now on.
     *
     * @param host    address to bind
     * @param port    0 for any that is free
     * @param access  who may use it
     * @param sources what it shows
     * @throws ConsoleException if the port is taken or the address is none of this machine's
     */
    public static ConsoleServer start(String host, int port, Access access, ConsoleSources sources) {
        limitPatience();
        ConsoleServer console = new ConsoleServer(bind(host, port), host, access, sources);
        console.server.start();
        return console;
    }

    /** The address of the page. */
    public String url() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        stream.close();
        server.stop(0);
        threads.shutdownNow();
        alarm.close();
    }

    private static HttpServer bind(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new ConsoleException("console.host " + host + " is not known: name an address of this machine", null);
        }
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new ConsoleException(
                    "the console cannot listen on " + host + " port " + port
                            + ": stop what listens there, or name another port (console.port, demo: --console-port; 0 for any)",
                    e);
        }
    }

    /** The server of the JDK waits for ever for the rest of a request unless told otherwise, by this property only. */
    private static void limitPatience() {
        if (System.getProperty("sun.net.httpserver.maxReqTime") == null) {
            System.setProperty("sun.net.httpserver.maxReqTime", "30");
        }
    }
}
