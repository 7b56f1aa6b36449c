package cablestream.trace;

import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records by their positions. They are requested nearly in the order of the positions, so neighbours are read ahead. */
final class RecordReadAhead implements AutoCloseable {
    private static final int AHEAD = 64;

    private final LogReader log;
    private final Map<TopicPartition, Map<Long, ConsumerRecord<byte[], byte[]>>> ahead = new HashMap<>();

    RecordReadAhead(Map<String, Object> kafka) {
        this.log = new LogReader(kafka);
    }

    /** The record at a position; empty if it is no longer kept. */
    Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        Map<Long, ConsumerRecord<byte[], byte[]>> known = ahead.getOrDefault(partition, Map.of());
        if (!known.containsKey(place.offset())) {
            known = new HashMap<>();
            Map<Long, ConsumerRecord<byte[], byte[]>> next = known;
            log.scanRange(
                    partition, place.offset(), place.offset() + AHEAD, record -> next.put(record.offset(), record));
            ahead.put(partition, next);
        }
        return Optional.ofNullable(known.get(place.offset())).filter(record -> record.value() != null);
    }

    @Override
    public void close() {
        log.close();
    }
}
