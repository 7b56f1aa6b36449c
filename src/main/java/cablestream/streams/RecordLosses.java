package cablestream.streams;

import cablestream.kafka.RecordPosition;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Finds records of raw topics that were deleted before they were read. A skipped offset is not always a lost record:
 * transaction markers and aborted records have offsets, too. A record is lost if its offset was skipped and is below the
 * beginning of the partition.
 */
final class RecordLosses {
    private final KeyValueStore<String, Long> positions;
    private final Beginnings beginnings;

    /** Asks for the first offset that a partition still has. */
    interface Beginnings extends ToLongBiFunction<String, Integer> {}

    /** Offsets of a partition, both included. */
    record Range(String topic, int partition, long firstOffset, long lastOffset) {
        long count() {
            return lastOffset - firstOffset + 1;
        }

        boolean contains(RecordPosition record) {
            return record.topic().equals(topic)
                    && record.partition() == partition
                    && record.offset() >= firstOffset
                    && record.offset() <= lastOffset;
        }

        @Override
        public String toString() {
            return "offsets %d to %d of %s-%d".formatted(firstOffset, lastOffset, topic, partition);
        }
    }

    RecordLosses(KeyValueStore<String, Long> positions, Beginnings beginnings) {
        this.positions = positions;
        this.beginnings = beginnings;
    }

    /**
     * The records that were deleted between the last record of a partition and this one; empty if there are none. This one
     * becomes the last record.
     */
    Optional<Range> before(RecordPosition record) {
        String partition = record.topic() + "-" + record.partition();
        Long last = positions.get(partition);
        positions.put(partition, record.offset());
        if (last == null || record.offset() <= last + 1) {
            return Optional.empty();
        }
        long end = Math.min(record.offset(), beginnings.applyAsLong(record.topic(), record.partition()));
        return end <= last + 1
                ? Optional.empty()
                : Optional.of(new Range(record.topic(), record.partition(), last + 1, end - 1));
    }
}
