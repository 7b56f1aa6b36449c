package cablestream.streams;

import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.record.RecordEncoder;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.settings.Settings;
import cablestream.spans.SpanSink;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The application on a real broker. */
final class RunningCablestream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMillis(1500);

    private final EmbeddedBroker broker;
    private final Settings settings;
    private final FeedBook feeds = FeedFile.builtIn();
    private final Pipeline stages = Pipeline.of(Tables.load(), feeds);
    private final KafkaProducer<byte[], byte[]> producer;
    private SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private StreamsApplication application;

    RunningCablestream(Path folder) {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        settings = Settings.of(Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "state.directory", folder.resolve("state").toString(),
                "partitions", "2"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicAdmin(admin).create(TopicPlan.of(new TopicNames("cables."), feeds.names(), 2, 1));
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", TopicPlan.LARGEST_RECORD),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        application = started();
    }

    boolean running() {
        return application.running();
    }

    /** Threads that died since the start of the present instance. */
    double threadFailures() {
        return registry.find(MeterCatalogue.THREAD_FAILURES.meter()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    Settings settings() {
        return settings;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    void send(String topic, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, value));
    }

    void send(String topic, int partition, byte[] value) {
        producer.send(new ProducerRecord<>(topic, partition, null, value));
    }

    /** Until all that was sent is on its topic. */
    void flush() {
        producer.flush();
    }

    /** Another instance on the same state, as after a restart. */
    void restart() {
        restart(() -> {});
    }

    /** The same, after something happened while none was running. */
    void restart(Runnable between) {
        application.close();
        between.run();
        application = started();
    }

    /** The records of a topic that are meant, as soon as there are so many; then waits a while for more than that. */
    List<ConsumerRecord<byte[], byte[]>> await(
            String topic, Predicate<ConsumerRecord<byte[], byte[]>> meant, int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
            Awaitility.await(count + " records on " + topic).atMost(PATIENCE).until(() -> {
                poll(consumer, meant, records);
                return records.size() >= count;
            });
            Awaitility.await().during(QUIET).atMost(PATIENCE).until(() -> {
                poll(consumer, meant, records);
                return true;
            });
        }
        return records;
    }

    /** Waits for the first record of a topic that is meant. */
    void awaitFirst(String topic, Predicate<ConsumerRecord<byte[], byte[]>> meant) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
            Awaitility.await("a record on " + topic).atMost(PATIENCE).until(() -> {
                poll(consumer, meant, records);
                return !records.isEmpty();
            });
        }
    }

    /** The number of offsets of a topic up to which readers of committed records can read. */
    long readable(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
            return consumer.endOffsets(consumer.assignment()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static void poll(
            KafkaConsumer<byte[], byte[]> consumer,
            Predicate<ConsumerRecord<byte[], byte[]>> meant,
            List<ConsumerRecord<byte[], byte[]>> records) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
            if (meant.test(record)) {
                records.add(record);
            }
        });
    }

    @Override
    public void close() {
        producer.close();
        application.close();
        broker.close();
    }

    private StreamsApplication started() {
        registry = new SimpleMeterRegistry();
        StreamsApplication fresh = new StreamsApplication(
                settings, () -> stages, RecordEncoder.SINGLE_OBJECT, SpanSink.NONE, new Meters(registry));
        fresh.start();
        Awaitility.await("all roles to be RUNNING").atMost(PATIENCE).until(fresh::running);
        return fresh;
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
