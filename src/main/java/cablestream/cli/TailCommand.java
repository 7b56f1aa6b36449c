package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.cli.terminal.RecordLine;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the records of topics as they arrive, one JSON object a line. Reads only committed records, and leaves no trace:
 * no group.
 */
@Command(name = "tail", description = "Print the records of topics, one JSON object a line.")
final class TailCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--from-beginning", description = "What is already there first.")
    private boolean fromBeginning;

    @Option(names = "--max", paramLabel = "N", description = "Stop after N records.")
    private long max = Long.MAX_VALUE;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Stop when no record came for so long, such as 5s.")
    private @Nullable Duration timeout;

    @Parameters(arity = "1..*", paramLabel = "TOPIC", description = "Such as cables.all or cables.feed.unrouted.")
    private List<String> topics = List.of();

    @Override
    public Integer call() {
        Settings settings = cluster.settings(Map.of());
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(topics);
        }
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
            start(consumer);
            follow(consumer);
        }
        return 0;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Settings settings) {
        Map<String, Object> config = settings.clientConfig();
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void start(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        topics.forEach(topic -> consumer.partitionsFor(topic)
                .forEach(part -> partitions.add(new TopicPartition(topic, part.partition()))));
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }
    }

    /** Prints until the number is reached, no record came for too long, or the reader of the output is gone. */
    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        PrintWriter out = spec.commandLine().getOut();
        long printed = 0;
        long last = System.nanoTime();
        while (printed < max
                && !out.checkError()
                && (timeout == null || System.nanoTime() - last < timeout.toNanos())) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> one : records) {
                if (printed == max || out.checkError()) {
                    return;
                }
                out.println(RecordLine.of(one));
                out.flush();
                printed++;
            }
            last = records.isEmpty() ? last : System.nanoTime();
        }
    }
}
