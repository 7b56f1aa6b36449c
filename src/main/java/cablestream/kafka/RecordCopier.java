package cablestream.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to another topic as they are: partition, timestamp, key, value and headers. The records of a partition
 * stay in their order. For one thread.
 */
public final class RecordCopier implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * @param kafka settings of clients
     * @param codec compression of the batches, as Kafka names it
     */
    public RecordCopier(Map<String, Object> kafka, String codec) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("compression.type", codec);
        config.put("linger.ms", 5);
        config.put("max.request.size", TopicPlan.LARGEST_RECORD + 1024);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends a copy; returns before it is written.
     *
     * @throws KafkaException if an earlier copy could not be written
     */
    public void copy(ConsumerRecord<byte[], byte[]> record, String topic) {
        refuseFailure();
        var unused = producer.send(
                new ProducerRecord<>(
                        topic, record.partition(), record.timestamp(), record.key(), record.value(), record.headers()),
                (written, problem) -> {
                    if (problem != null) {
                        failure.compareAndSet(null, problem);
                    }
                });
    }

    /**
     * Returns when all copies are written.
     *
     * @throws KafkaException if one could not be written
     */
    public void flush() {
        producer.flush();
        refuseFailure();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private void refuseFailure() {
        Exception problem = failure.get();
        if (problem != null) {
            throw problem instanceof KafkaException cause ? cause : new KafkaException(problem);
        }
    }
}
