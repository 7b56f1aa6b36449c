package cablestream.console;

import cablestream.observe.AccountBook;
import cablestream.observe.AccountMeters;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Metrics, health and a page for people over HTTP. It only shows: nothing can be changed through it, and no message text is on it but
 * what a request itself brings.
 *
 * <p>{@code /} the page · {@code /metrics} for Prometheus · {@code /api/account} what came in and what became of it · {@code /api/explain} what would
 * become of a text that is sent to it · {@code /health/live} 503 when only a restart can help ·
 * {@code /health/ready} 200 only while every role is RUNNING
 */
public final class ConsoleServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String PLAIN_METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;
    private final String host;

    private ConsoleServer(HttpServer server, String host) {
        this.server = server;
        this.host = host;
        this.threads = Executors.newFixedThreadPool(THREADS, threadNames());
    }

    /**
     * Answers from now on.
     *
     * @param host     address to bind
     * @param port     0 for any that is free
     * @param registry what is measured
     * @param book     what is accounted for
     * @param states   the state of each role, asked at each request
     * @param explainer of texts that are sent to it
     * @throws ConsoleException if the port is taken or the address is none of this machine's
     */
    public static ConsoleServer start(
            String host,
            int port,
            PrometheusMeterRegistry registry,
            AccountBook book,
            Supplier<Map<String, String>> states,
            Explainer explainer) {
        limitPatience();
        ConsoleServer console = new ConsoleServer(bind(host, port), host);
        console.server.createContext("/", new Dispatcher(pages(registry, book, states), explainer));
        console.server.setExecutor(console.threads);
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
        server.stop(0);
        threads.shutdownNow();
    }

    private static Map<String, Function<String, Answer>> pages(
            PrometheusMeterRegistry registry, AccountBook book, Supplier<Map<String, String>> states) {
        Clock clock = Clock.systemUTC();
        AccountMeters meters = AccountMeters.bind(registry, book, clock);
        Page page = new Page(() -> book.page(clock.instant()));
        return Map.of(
                "/", accept -> page.answer(new Health(states.get())),
                "/style.css", accept -> Page.style(),
                "/metrics",
                        accept -> {
                            meters.refresh();
                            return metrics(registry, accept);
                        },
                "/api/account", accept -> AccountJson.answer(book.page(clock.instant())),
                "/health/live", accept -> new Health(states.get()).liveness(),
                "/health/ready", accept -> new Health(states.get()).readiness());
    }

    private static Answer metrics(PrometheusMeterRegistry registry, String accept) {
        String type = accept.contains("application/openmetrics-text") ? OPEN_METRICS : PLAIN_METRICS;
        return Answer.of(200, type, registry.scrape(type));
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

    /** The server of the JDK waits for ever for the rest of a request unless told otherwise, by these properties only. */
    private static void limitPatience() {
        for (String limit : new String[] {"sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime"}) {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, "30");
            }
        }
    }

    private static ThreadFactory threadNames() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "console-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
