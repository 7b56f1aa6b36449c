package cablestream.console;

import cablestream.console.access.Access;
import cablestream.status.Stoppage;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Metrics and health over HTTP, for a process without a console. */
public final class MetricsServer implements AutoCloseable {
    private final HttpListener listener;

    private MetricsServer(HttpListener listener) {
        this.listener = listener;
    }

    /**
     * Starts the server.
     *
     * @param host    address to bind
     * @param port    port; 0 for any free port
     * @param refresh brings the meters up to date
     * @param states  the Kafka Streams state of each part of this process
     * @param failing parts whose threads die again and again
     * @throws ConsoleException if the port is taken or the address is none of this machine's
     */
    public static MetricsServer start(
            String host,
            int port,
            Access access,
            PrometheusMeterRegistry registry,
            Runnable refresh,
            Supplier<Map<String, String>> states,
            Supplier<List<String>> failing) {
        MetricsRoutes routes = new MetricsRoutes(
                registry, refresh, () -> new Health(states.get(), new Stoppage(List.of(), failing.get())));
        return new MetricsServer(HttpListener.start(
                ConsoleServer.METRICS,
                host,
                port,
                "metrics.port",
                limits -> new Dispatcher(routes.routes(), access, limits)));
    }

    /** The address of metrics and health. */
    public String url() {
        return listener.url();
    }

    /** Whether it answers. */
    public boolean running() {
        return listener.running();
    }

    @Override
    public void close() {
        listener.close();
    }
}
