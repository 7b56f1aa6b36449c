package cablestream.bench.latency;

import cablestream.bench.pipeline.BenchProducer;
import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes texts to the raw topics at a steady rate, whatever becomes of them. The timestamp of a record is its intended sending time. */
final class SteadySender implements AutoCloseable {
    private final BenchProducer producer;
    private final TopicNames topics;

    SteadySender(Settings settings) {
        // It does not wait for other records: the delays are those of the pipeline.
        producer = new BenchProducer(settings, Map.of("linger.ms", 0));
        topics = new TopicNames(settings.topicPrefix());
    }

    /** Returns when all have arrived. */
    void send(List<byte[]> texts, Timetable timetable) {
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = texts.get(i);
            await(timetable, i);
            producer.send(new ProducerRecord<>(topic(text), null, timetable.millis(i), null, text));
        }
        producer.flush();
    }

    /** A parked thread may wake up too early. */
    private static void await(Timetable timetable, int send) {
        for (long left = timetable.until(send, System.nanoTime());
                left > 0;
                left = timetable.until(send, System.nanoTime())) {
            LockSupport.parkNanos(left);
        }
    }

    private String topic(byte[] text) {
        return Intake.peek(text).orElse(Lane.ROUTINE) == Lane.URGENT ? topics.rawUrgent() : topics.raw();
    }

    @Override
    public void close() {
        producer.close();
    }
}
