package cablestream.cli;

import cablestream.Cables;
import cablestream.app.Service;
import cablestream.cli.FlashProbe.Flash;
import cablestream.cli.terminal.TextTable;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long a record that kills threads keeps others waiting. */
@Command(
        name = "poison",
        description = {
            "Measure what a FLASH costs others that an output topic refuses as too large, which kills its thread: the delays of FLASH on",
            "the partition of its lane and on all others. About a minute each time."
        })
final class BenchPoisonCommand implements Callable<Integer> {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LIMIT = "20000";
    private static final int LARGE = 60_000;
    private static final int FIRST = 9_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--times",
            paramLabel = "NUMBER",
            defaultValue = "3",
            description = "How many such records, one after the other; default: ${DEFAULT-VALUE}.")
    private int times;

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            defaultValue = "60",
            description = "Of measuring after each; default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        TextTable table = new TextTable("POISON", "SAME PARTITION MAX s", "OTHERS MAX s", "OTHERS P99 s");
        try (BenchBroker broker = BenchBroker.start()) {
            limit(broker.admin(), new TopicNames(broker.settings().topicPrefix()).all());
            try (Service service = broker.service();
                    FlashProbe probe = FlashProbe.start(broker.settings(), BETWEEN)) {
                BenchBroker.awaitRunning(service, probe, PATIENCE);
                measure(broker.settings(), probe, table);
            }
        }
        table.print(out);
        return 0;
    }

    private void measure(Settings settings, FlashProbe probe, TextTable table) {
        for (int time = 1; time <= times; time++) {
            Cables poison = Cables.routine(FIRST + time).flash();
            int partition = FlashProbe.lanePartition(poison.id(), settings.partitions());
            long start = System.nanoTime();
            send(settings, poison);
            ConsoleBench.pause(Duration.ofSeconds(seconds));
            long end = start + Duration.ofSeconds(seconds).toNanos();
            probe.awaitAllUntil(end, PATIENCE);
            Map<Boolean, List<Flash>> flashes = probe.between(start, end).stream()
                    .collect(Collectors.partitioningBy(flash -> flash.lanePartition() == partition));
            table.row(
                    Integer.toString(time),
                    seconds(FlashProbe.quantile(flashes.get(true), 1)),
                    seconds(FlashProbe.quantile(flashes.get(false), 1)),
                    seconds(FlashProbe.quantile(flashes.get(false), 0.99)));
        }
    }

    private static void limit(Admin admin, String topic) throws ExecutionException, InterruptedException {
        ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LIMIT);
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    /** Its words compress badly. */
    private static void send(Settings settings, Cables poison) {
        String words = new Random(1)
                .ints(LARGE, 'A', 'Z' + 2)
                .mapToObj(c -> c > 'Z' ? " " : String.valueOf((char) c))
                .collect(Collectors.joining());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    new TopicNames(settings.topicPrefix()).rawUrgent(),
                    poison.saying(words).bytes()));
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toMillis() / 1e3);
    }
}
