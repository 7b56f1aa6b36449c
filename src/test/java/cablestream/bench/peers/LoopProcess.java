package cablestream.bench.peers;

import cablestream.bench.pipeline.UsageServer;
import cablestream.kafka.TopicPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The loop in a process of its own. */
final class LoopProcess {
    private LoopProcess() {}

    /** @param args bootstrap servers, prefix of the topics, folder of state, commit interval and grace period of gaps in milliseconds */
    public static void main(String[] args) throws Exception {
        String servers = args[0];
        Path folder = Files.createDirectories(Path.of(args[2]));
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(servers);
                KafkaProducer<byte[], byte[]> producer = producer(servers);
                TransactionalLoop loop =
                        new TransactionalLoop(consumer, producer, args[1], folder, millis(args[3]), millis(args[4]))) {
            loop.start();
            UsageServer.serve("loop");
        }
    }

    private static Duration millis(String text) {
        return Duration.ofMillis(Long.parseLong(text));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String servers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        TransactionalLoop.GROUP,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** As those of the application. */
    private static KafkaProducer<byte[], byte[]> producer(String servers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "transactional.id",
                        TransactionalLoop.GROUP,
                        "linger.ms",
                        1_000,
                        "batch.size",
                        64 * 1024,
                        "compression.type",
                        "lz4",
                        "max.request.size",
                        TopicPlan.LARGEST_RECORD),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
