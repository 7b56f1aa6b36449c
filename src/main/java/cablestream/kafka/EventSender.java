package cablestream.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the few events that are no outcome of a record. */
public final class EventSender {
    private final Map<String, Object> kafka;
    private final String topic;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public EventSender(Map<String, Object> kafka, String topic) {
        this.kafka = Map.copyOf(kafka);
        this.topic = topic;
    }

    /** Returns when it is written, or Kafka could not be reached in time. */
    public void send(String subject, byte[] event) {
        byte[] key = subject.getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, event));
        }
    }
}
