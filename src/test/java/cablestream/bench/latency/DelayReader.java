package cablestream.bench.latency;

import cablestream.cable.Precedence;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed records of the topic of all cables as they come, and measures the delay of each from its timestamp. */
final class DelayReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "delay-reader"));
    private final Delays delays = new Delays();
    private volatile boolean complete;

    /** A reader at the end of the topic. */
    DelayReader(Settings settings) {
        Map<String, Object> config = settings.clientConfig();
        config.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(new TopicNames(settings.topicPrefix()).all()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    /** Reads from now on; the result is there after {@link #complete()}. */
    Future<Delays> start(Timetable timetable) {
        return thread.submit(() -> {
            while (!complete || !atEnd()) {
                consumer.poll(POLL).forEach(record -> add(record, timetable));
            }
            return delays;
        });
    }

    /** Everything is written: the reader stops at the present end of the topic. */
    void complete() {
        complete = true;
    }

    private void add(ConsumerRecord<byte[], byte[]> record, Timetable timetable) {
        Precedence precedence = Precedence.valueOf(CableHeaders.text(record.headers(), CableHeaders.PRECEDENCE));
        delays.add(precedence, timetable.delay(record.timestamp(), System.nanoTime()));
    }

    private boolean atEnd() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        complete();
        thread.execute(consumer::close);
        thread.shutdown();
    }
}
