package cablestream.app;

import cablestream.console.ConsoleServer;
import cablestream.console.ConsoleSources;
import cablestream.console.Explainer;
import cablestream.console.access.Access;
import cablestream.deadletters.KafkaRepairs;
import cablestream.metrics.Account;
import cablestream.metrics.AccountBook;
import cablestream.metrics.Meters;
import cablestream.reload.ReferenceReloader;
import cablestream.settings.Settings;
import cablestream.status.StatusSnapshot;
import cablestream.trace.TraceQuery;
import cablestream.trace.Tracer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** What looks at the application from beside it: the watch over the traffic, and the server that shows it. */
public final class ConsoleApplication implements AutoCloseable {
    /** How far back a trace looks. */
    private static final Duration TRACED = Duration.ofDays(30);

    private final AccountBook book;
    private final StatusWatch watch;
    private final KafkaRepairs repairs;
    private final ConsoleServer server;

    private ConsoleApplication(AccountBook book, StatusWatch watch, KafkaRepairs repairs, ConsoleServer server) {
        this.book = book;
        this.watch = watch;
        this.repairs = repairs;
        this.server = server;
    }

    /**
     * Watches, and answers from now on.
     *
     * @param states of the roles of this process
     */
    public static ConsoleApplication start(
            Settings settings,
            PrometheusMeterRegistry registry,
            Meters meters,
            ReferenceReloader reference,
            Supplier<Map<String, String>> states) {
        Access access = Access.of(
                settings.consoleHost(), settings.consoleTokenFile(), settings.consoleTokens(), Clock.systemUTC());
        AccountBook book = new AccountBook();
        StatusWatch watch = StatusWatch.start(settings, book, states, reference, meters);
        KafkaRepairs repairs = new KafkaRepairs(settings, reference::inForce, !access.wantsTokens());
        Tracer tracer = new Tracer(settings);
        ConsoleSources sources = new ConsoleSources(
                registry,
                book,
                states,
                watch::picture,
                new Explainer(reference, settings.maxMessageBytes()),
                repairs,
                query -> tracer.trace(TraceQuery.parse(query), Instant.now().minus(TRACED)));
        try {
            return new ConsoleApplication(
                    book,
                    watch,
                    repairs,
                    ConsoleServer.start(settings.consoleHost(), settings.consolePort(), access, sources));
        } catch (RuntimeException e) {
            watch.close();
            throw e;
        }
    }

    /** All that is to be seen now. */
    StatusSnapshot picture() {
        return watch.picture();
    }

    /** What became of all that was ever received. */
    Account account() {
        return book.page(Instant.now()).account();
    }

    /** The address of the page. */
    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        watch.close();
        server.close();
        repairs.close();
    }
}
