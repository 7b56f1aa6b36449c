package cablestream.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The committed records of topics at one moment. Records that are appended later are not part of it.
 *
 * @param begins offset of the first record that each partition keeps
 * @param ends   last stable offset of each partition
 */
public record LogRange(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    public LogRange {
        begins = Map.copyOf(begins);
        ends = Map.copyOf(ends);
    }

    /** The records of these topics now. */
    public static LogRange now(LogReader log, Collection<String> topics) {
        Map<TopicPartition, Long> begins = new HashMap<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        topics.forEach(topic -> {
            begins.putAll(log.begins(topic));
            ends.putAll(log.ends(topic));
        });
        return new LogRange(begins, ends);
    }

    /** The number of offsets: at least the number of records, as transaction markers have offsets, too. */
    public long offsets() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Whether the record at a position was kept at that moment. */
    public boolean keeps(RecordPosition place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        return place.offset() >= begins.getOrDefault(partition, 0L) && before(place);
    }

    /** Whether a position is before the end of its partition. */
    public boolean before(RecordPosition place) {
        return place.offset() < ends.getOrDefault(new TopicPartition(place.topic(), place.partition()), 0L);
    }

    /**
     * Reads the records, those of a partition in their order.
     *
     * @param more visitor; returns whether it wants another record
     */
    public void scan(LogReader log, Predicate<ConsumerRecord<byte[], byte[]>> more) {
        log.scanPartitions(
                List.copyOf(ends.keySet()),
                Instant.EPOCH,
                record -> !before(RecordPosition.of(record)) || more.test(record));
    }
}
