package cablestream.bench.pipeline;

import cablestream.app.CommandFailure;
import cablestream.settings.Settings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes records of a benchmark. A record that is not written fails the benchmark. Not for several threads at once. */
public final class BenchProducer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** @param special settings of the producer beside those of the cluster */
    public BenchProducer(Settings settings, Map<String, Object> special) {
        Map<String, Object> config = settings.clientConfig();
        config.put("compression.type", settings.compressionType());
        config.putAll(special);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns before the record is written. */
    public void send(ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record, (written, problem) -> failure.compareAndSet(null, problem));
    }

    /**
     * Returns when all records are written.
     *
     * @throws CommandFailure if one of them is not
     */
    public void flush() {
        producer.flush();
        Exception first = failure.get();
        if (first != null) {
            throw new CommandFailure("the broker of the benchmark refused a record", first);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
