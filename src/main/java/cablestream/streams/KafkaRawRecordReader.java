package cablestream.streams;

import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Recalls from the raw topics themselves. It is needed seldom, as when one telegram cancels another or both lanes have the same message:
 * its consumer is made when it is needed first.
 */
final class KafkaRawRecordReader implements RawRecordReader {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(500);
    /**
     * A recall wants one record. A consumer that asks for what may come after it has a request open at the end of a partition, and the
     * broker answers the next recall only when that ends: each took half a second, and the lane waited.
     */
    private static final Map<String, Object> ONE_RECORD =
            Map.of("max.poll.records", 1, "fetch.max.wait.ms", 1, "max.partition.fetch.bytes", 64 * 1024);

    private final Map<String, Object> settings;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /** @param settings settings of clients, {@code bootstrap.servers} among them */
    KafkaRawRecordReader(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(ONE_RECORD);
        this.settings = Map.copyOf(all);
    }

    @Override
    public Optional<Raw> raw(RecordPosition origin) {
        TopicPartition partition = new TopicPartition(origin.topic(), origin.partition());
        KafkaConsumer<byte[], byte[]> from = consumer();
        from.assign(List.of(partition));
        if (from.beginningOffsets(List.of(partition)).getOrDefault(partition, Long.MAX_VALUE) > origin.offset()) {
            return Optional.empty();
        }
        from.seek(partition, origin.offset());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> record : from.poll(POLL).records(partition)) {
                return record.offset() == origin.offset() && record.value() != null
                        ? Optional.of(new Raw(
                                record.value(),
                                Instant.ofEpochMilli(record.timestamp()),
                                CableHeaders.stated(record.headers())))
                        : Optional.empty();
            }
        }
        throw new TimeoutException(origin + " could not be read again in time");
    }

    @Override
    public long beginning(String topic, int partition) {
        TopicPartition only = new TopicPartition(topic, partition);
        return consumer().beginningOffsets(List.of(only)).getOrDefault(only, 0L);
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        return consumer;
    }
}
