package cablestream.cli;

import cablestream.console.ConsoleServer;
import cablestream.console.ConsoleSources;
import cablestream.console.Explainer;
import cablestream.console.access.Access;
import cablestream.metrics.Account;
import cablestream.metrics.AccountBook;
import cablestream.metrics.Meters;
import cablestream.reload.ReferenceReloader;
import cablestream.settings.Settings;
import cablestream.status.StatusSnapshot;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** What looks at the application from beside it: the watch over the traffic, and the server that shows it. */
final class Console implements AutoCloseable {
    private final AccountBook book;
    private final Watch watch;
    private final RepairDesk repairs;
    private final ConsoleServer server;

    private Console(AccountBook book, Watch watch, RepairDesk repairs, ConsoleServer server) {
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
    static Console start(
            Settings settings,
            PrometheusMeterRegistry registry,
            Meters meters,
            ReferenceReloader reference,
            Supplier<Map<String, String>> states) {
        Access access = Access.of(
                settings.consoleHost(), settings.consoleTokenFile(), settings.consoleTokens(), Clock.systemUTC());
        AccountBook book = new AccountBook();
        Watch watch = Watch.start(settings, book, states, reference, meters);
        RepairDesk repairs = new RepairDesk(settings, reference::inForce, !access.wantsTokens());
        ConsoleSources sources = new ConsoleSources(
                registry,
                book,
                states,
                watch::picture,
                new Explainer(reference, settings.maxMessageBytes()),
                repairs,
                new TraceDesk(settings));
        try {
            return new Console(
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
    String url() {
        return server.url();
    }

    @Override
    public void close() {
        watch.close();
        server.close();
        repairs.close();
    }
}
