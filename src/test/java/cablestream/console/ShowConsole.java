package cablestream.console;

import cablestream.console.access.Access;
import cablestream.deadletters.InventedServiceMessages;
import cablestream.deadletters.InventedShifts;
import cablestream.metrics.AccountBook;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.status.StatusSnapshot;
import cablestream.status.Stoppage;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Shows an invented snapshot in a browser, to look at the screens without a broker: {@code ShowConsole healthy|troubled PORT}. */
final class ShowConsole {
    private ShowConsole() {}

    public static void main(String[] args) throws InterruptedException {
        boolean healthy = args.length == 0 || args[0].equals("healthy");
        int port = args.length < 2 ? 0 : Integer.parseInt(args[1]);
        Instant start = Instant.now();
        Supplier<StatusSnapshot> snapshot =
                () -> healthy ? Pictures.moving(start, Instant.now()) : Pictures.troubled(Instant.now());
        ConsoleServer console = ConsoleServer.start("127.0.0.1", port, 0, Access.local(), sources(snapshot));
        System.err.println(console.url());
        Thread.currentThread().join();
    }

    /** Everything invented. */
    static ConsoleSources sources(Supplier<StatusSnapshot> snapshot) {
        Pipeline stages = Pipeline.of(Tables.load(), FeedFile.builtIn());
        return new ConsoleSources(
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new AccountBook(),
                () -> Map.of("intake", "RUNNING"),
                snapshot,
                new Explainer(() -> stages, 1 << 20),
                new InventedLetters(),
                new InventedHistories(),
                () -> Stoppage.NONE,
                () -> Pictures.readers(Instant.now()),
                null,
                new InventedShifts(),
                new InventedSearch(),
                InventedSearch::reread,
                InventedSearch::text,
                new InventedLists(),
                InventedHistory.OF_AN_HOUR,
                new InventedServiceMessages());
    }
}
