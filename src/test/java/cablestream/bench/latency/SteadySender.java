package cablestream.bench.latency;

import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes texts to the raw topics at a steady rate, whatever becomes of them. The timestamp of a record is its intended sending time. */
final class SteadySender implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicNames topics;

    SteadySender(Settings settings) {
        Map<String, Object> config = settings.clientConfig();
        config.put("acks", "all");
        config.put("linger.ms", 0);
        config.put("compression.type", settings.compressionType());
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        topics = new TopicNames(settings.topicPrefix());
    }

    /** Returns when all have arrived. */
    void send(List<byte[]> texts, Timetable timetable) {
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = texts.get(i);
            for (long wait = timetable.until(i, System.nanoTime()); wait > 0; wait = timetable.until(i, System.nanoTime())) {
                LockSupport.parkNanos(wait);
            }
            producer.send(new ProducerRecord<>(topic(text), null, timetable.millis(i), null, text));
        }
        producer.flush();
    }

    private String topic(byte[] text) {
        return Intake.peek(text).orElse(Lane.ROUTINE) == Lane.URGENT ? topics.rawUrgent() : topics.raw();
    }

    @Override
    public void close() {
        producer.close();
    }
}
