package cablestream.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the few events that are no outcome of a record. */
public final class EventSender {
    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);

    private final Map<String, Object> kafka;
    private final String topic;
    private final CloudEvents cloudEvents;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public EventSender(Map<String, Object> kafka, String topic, CloudEvents cloudEvents) {
        this.kafka = Map.copyOf(kafka);
        this.topic = topic;
        this.cloudEvents = cloudEvents;
    }

    /** Returns when it is written, or when Kafka could not be reached in time: the log has a warning then. */
    public void send(String subject, byte[] event) {
        byte[] key = subject.getBytes(StandardCharsets.UTF_8);
        Instant now = Instant.now();
        RecordHeaders headers = new RecordHeaders();
        cloudEvents.put(headers, CloudEvents.Type.EVENT, subject + ":" + now, subject, now.toEpochMilli());
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, null, now.toEpochMilli(), key, event, headers);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            var unused = producer.send(record, (written, failure) -> {
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
