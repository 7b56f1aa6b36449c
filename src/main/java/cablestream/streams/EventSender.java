package cablestream.streams;

import cablestream.avro.TrafficEvent;
import cablestream.record.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the few events that are no outcome of a record. */
final class EventSender {
    private final Map<String, Object> kafka;
    private final String topic;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    EventSender(Map<String, Object> kafka, String topic) {
        this.kafka = Map.copyOf(kafka);
        this.topic = topic;
    }

    /** Returns when it is written, or has failed, as the log then tells. */
    void send(TrafficEvent event) {
        byte[] key = event.getSubject().getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, WireFormat.encode(event)));
        }
    }
}
