package cablestream.app;

import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.settings.Settings;
import cablestream.verify.PlannedTransmission;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes raw texts to the raw topics: recognizably urgent ones to the urgent topic. */
public final class RawTopicWriter implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicNames topics;
    private final Map<String, LongAdder> written = new ConcurrentSkipListMap<>();

    public RawTopicWriter(Settings settings) {
        Map<String, Object> config = settings.clientConfig();
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("compression.type", settings.compressionType());
        config.put("linger.ms", 5);
        config.put("max.request.size", TopicPlan.LARGEST_RECORD + 1024);
        config.put("delivery.timeout.ms", 30_000);
        config.put("request.timeout.ms", 10_000);
        config.put("max.block.ms", 30_000);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.topics = new TopicNames(settings.topicPrefix());
    }

    /**
     * Sends a text; returns before it is written.
     *
     * @param name    name for people
     * @param problem called with the name and the exception after a failure
     */
    public void write(String name, byte[] bytes, BiConsumer<String, Exception> problem) {
        write(name, bytes, new RecordHeaders(), problem);
    }

    /** Sends a text with headers. */
    public void write(String name, byte[] bytes, Headers headers, BiConsumer<String, Exception> problem) {
        send(name, new ProducerRecord<>(topic(bytes), null, null, null, bytes, headers), problem);
    }

    /** Sends a transmission of a plan, with its mark; transmissions of one key stay in order. */
    public void write(PlannedTransmission planned, long seed, BiConsumer<String, Exception> problem) {
        byte[] bytes = planned.bytes();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic(bytes), planned.key(), bytes);
        CableHeaders.put(record.headers(), CableHeaders.VERIFICATION, planned.mark(seed));
        send("transmission " + planned.number(), record, problem);
    }

    private String topic(byte[] bytes) {
        return Intake.peek(bytes).orElse(Lane.ROUTINE) == Lane.URGENT ? topics.rawUrgent() : topics.raw();
    }

    private void send(String name, ProducerRecord<byte[], byte[]> record, BiConsumer<String, Exception> problem) {
        String topic = record.topic();
        try {
            var unused = producer.send(record, (sent, failure) -> {
                if (failure != null) {
                    problem.accept(name, failure);
                } else {
                    written.computeIfAbsent(topic, key -> new LongAdder()).increment();
                }
            });
        } catch (AuthorizationException | AuthenticationException e) {
            problem.accept(name, e);
        } catch (KafkaException e) {
            // After a refusal a producer fails at once, with the refusal as the cause.
            if (!(e.getCause() instanceof AuthorizationException refusal)) {
                throw e;
            }
            problem.accept(name, refusal);
        }
    }

    /** The number of arrived records, by topic. */
    public SortedMap<String, Long> written() {
        SortedMap<String, Long> counts = new TreeMap<>();
        written.forEach((topic, count) -> counts.put(topic, count.sum()));
        return counts;
    }

    /** Returns when all that was written has arrived or failed. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
