package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the records of topics as they arrive, one JSON object a line. Reads only committed records, and leaves no trace:
 * no group.
 */
@Command(
        name = "tail",
        description = "Print the records of topics, one JSON object a line.",
        footer = {
            "",
            "Examples:",
            "  cablestream tail cables.feed.politics",
            "  cablestream tail --since 2h --tag PGOV --station LISBON --pretty cables.all"
        })
final class TailCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private RecordFilter filter;

    @ArgGroup
    private Start start = new Start();

    @Option(
            names = "--pretty",
            description = "Print cables as readable text with an empty line after each, not as JSON.")
    private boolean pretty;

    @Option(names = "--max", paramLabel = "N", description = "Stop after N records were printed.")
    private long max = Long.MAX_VALUE;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Stop when nothing was printed for this time, such as 5s.")
    private @Nullable Duration timeout;

    @Parameters(arity = "1..*", paramLabel = "TOPIC", description = "Such as cables.all or cables.feed.unrouted.")
    private List<String> topics = List.of();

    @Override
    public Integer call() {
        if (max < 1) {
            throw new ParameterException(spec.commandLine(), "--max " + max + " is no number of records: 1 or more");
        }
        filter.check(spec.commandLine());
        Settings settings = cluster.settings(Map.of());
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(topics);
        }
        TopicNames names = new TopicNames(settings.topicPrefix());
        Set<String> raw = Set.of(names.raw(), names.rawUrgent(), names.dead());
        UnreadValues unread = new UnreadValues(spec.commandLine().getErr());
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
            start(consumer);
            follow(consumer, new TailLines(filter, pretty, raw, unread));
        } finally {
            unread.end();
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
        if (start.fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }
        if (start.since != null) {
            seek(consumer, partitions, start.since);
        }
    }

    /** Seeks each partition to its first record at or after a time; to its end if there is none. */
    private static void seek(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, Long> moments = new HashMap<>();
        partitions.forEach(partition -> moments.put(partition, Math.max(0, since.toEpochMilli())));
        consumer.offsetsForTimes(moments).forEach((partition, found) -> {
            if (found != null) {
                consumer.seek(partition, found.offset());
            }
        });
    }

    /** Prints until the number is reached, no record was printed for too long, or the reader of the output is gone. */
    private void follow(KafkaConsumer<byte[], byte[]> consumer, TailLines tail) {
        PrintWriter out = spec.commandLine().getOut();
        long printed = 0;
        long last = System.nanoTime();
        while (printed < max
                && !out.checkError()
                && (timeout == null || System.nanoTime() - last < timeout.toNanos())) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                if (printed == max || out.checkError()) {
                    return;
                }
                List<String> lines = tail.of(one);
                if (!lines.isEmpty()) {
                    lines.forEach(out::println);
                    out.flush();
                    printed++;
                    last = System.nanoTime();
                }
            }
        }
    }

    /** The first records to print. */
    private static final class Start {
        @Option(
                names = "--from-beginning",
                description = "All records that are kept, then new ones; default: new ones only.")
        private boolean fromBeginning;

        @Option(
                names = "--since",
                paramLabel = "MOMENT",
                converter = SinceConverter.class,
                description = {
                    "Records of this moment or later, then new ones: 2h before now, 2009-03-16T16:35:00Z, or the day",
                    "2009-03-16 in UTC."
                })
        private @Nullable Instant since;
    }
}
