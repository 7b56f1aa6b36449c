package cablestream.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the few events that are no outcome of a record. */
public final class EventSender {
    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);

    private final Map<String, Object> kafka;
    private final String topic;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public EventSender(Map<String, Object> kafka, String topic) {
        this.kafka = Map.copyOf(kafka);
        this.topic = topic;
    }

    /** Returns when it is written, or when Kafka could not be reached in time: the log has a warning then. */
    public void send(String subject, byte[] event) {
        byte[] key = subject.getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(topic, key, event), (written, failure) -> {
                if (failure != null) {
                    LOG.warn(
                            "No event about {} could be written: {}",
                            subject,
                            failure.getClass().getSimpleName());
                }
            });
        }
    }
}
