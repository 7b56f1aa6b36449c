package cablestream.cli;

import cablestream.Cables;
import cablestream.app.Service;
import cablestream.cli.terminal.TextTable;
import cablestream.kafka.LogReader;
import cablestream.reference.ReferenceTable;
import cablestream.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what a backfill costs live traffic, and checks what is in the feed afterwards. */
@Command(
        name = "backfill",
        description = {
            "Fill a new feed with earlier cables while FLASH flow, and print the delays of FLASH before and meanwhile.",
            "Of each id the feed must have one record, and none that its clearance forbids: otherwise the exit status is 1."
        })
final class BenchBackfillCommand implements Callable<Integer> {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FIRST = 200_001;
    /** One of this number of cables is above the clearance of the feed. */
    private static final int SECRET = 50;

    private static final String FEED = "late";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--cables",
            paramLabel = "NUMBER",
            defaultValue = "20000",
            description = "Published before the feed exists; default: ${DEFAULT-VALUE}.")
    private int cables;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            defaultValue = "200",
            description = "Of the backfill, a second; default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            defaultValue = "40",
            description = "Of measuring before the backfill; default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Override
    public Integer call() throws IOException {
        try (BenchBroker broker = BenchBroker.start();
                Service service = broker.service();
                FlashProbe probe = FlashProbe.start(broker.settings(), BETWEEN)) {
            BenchBroker.awaitRunning(service, probe, PATIENCE);
            publish(broker.settings());
            long before = System.nanoTime();
            ConsoleBench.pause(Duration.ofSeconds(seconds));
            long start = System.nanoTime();
            fill(broker, service);
            long end = System.nanoTime();
            probe.awaitAllUntil(end, PATIENCE);
            return report(broker.settings(), probe, before, start, end) ? 0 : 1;
        }
    }

    private void publish(Settings settings) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < cables; i++) {
                producer.send(new ProducerRecord<>("cables.raw", cable(i).bytes()));
            }
        }
        ConsoleBench.await(
                () -> keys(settings, "cables.all").keySet().containsAll(expected(true)), PATIENCE.multipliedBy(2));
    }

    private static Cables cable(int i) {
        Cables cable = Cables.routine(FIRST + i);
        return i % SECRET == 0 ? cable.classified("T O P  S E C R E T") : cable;
    }

    private Set<String> expected(boolean forbiddenToo) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < cables; i++) {
            if (forbiddenToo || i % SECRET != 0) {
                ids.add(cable(i).id());
            }
        }
        return ids;
    }

    private void fill(BenchBroker broker, Service service) throws IOException {
        Shell shell = new Shell(broker.bootstrapServers());
        Path file = Files.createTempFile("feeds", ".yaml");
        try {
            Files.writeString(
                    file,
                    ReferenceTable.FEEDS.builtIn() + "  - name: " + FEED
                            + "\n    description: A feed.\n    any: {tags: [EWWT]}\n");
            shell.run("reference apply --yes " + file);
        } finally {
            Files.delete(file);
        }
        ConsoleBench.pause(Duration.ofSeconds(5));
        shell.run("feeds backfill " + FEED + " --since 1h --rate " + rate + " --console " + service.console());
        shell.printed().forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getErr().print(shell.err());
    }

    private boolean report(Settings settings, FlashProbe probe, long before, long start, long end) {
        PrintWriter out = spec.commandLine().getOut();
        TextTable table = new TextTable("FLASH", "NUMBER", "MEDIAN ms", "P99 ms", "MAX ms");
        row(table, "before", probe.between(before, start));
        row(table, "during", probe.between(start, end));
        table.print(out);
        Map<String, Integer> there = keys(settings, "cables.feed." + FEED);
        Set<String> missing = expected(false);
        missing.removeAll(there.keySet());
        Set<String> forbidden = expected(true);
        forbidden.removeAll(expected(false));
        forbidden.retainAll(there.keySet());
        long twice = there.values().stream().filter(number -> number > 1).count();
        out.println("%d ids in the feed, %d missing, %d twice, %d forbidden"
                .formatted(there.size(), missing.size(), twice, forbidden.size()));
        return missing.isEmpty() && twice == 0 && forbidden.isEmpty();
    }

    private static void row(TextTable table, String when, List<FlashProbe.Flash> flashes) {
        table.row(
                when,
                Integer.toString(flashes.size()),
                millis(FlashProbe.quantile(flashes, 0.5)),
                millis(FlashProbe.quantile(flashes, 0.99)),
                millis(FlashProbe.quantile(flashes, 1)));
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%d", time.toMillis());
    }

    private static Map<String, Integer> keys(Settings settings, String topic) {
        Map<String, Integer> keys = new HashMap<>();
        try (LogReader log = new LogReader(settings.clientConfig())) {
            log.scan(List.of(topic), Instant.EPOCH, record -> {
                keys.merge(new String(record.key(), StandardCharsets.UTF_8), 1, Integer::sum);
                return true;
            });
        }
        return keys;
    }
}
