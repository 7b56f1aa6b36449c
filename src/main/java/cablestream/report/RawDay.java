package cablestream.report;

import cablestream.kafka.RecordPosition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * The raw records of a day. The broker stamps them, so that they are a range of each partition. A cable has the time of its last
 * transmission only: of the others the position decides.
 */
sealed interface RawDay {
    /**
     * Whether a raw record was received on the day.
     *
     * @param origin position of the raw record
     * @param time   timestamp of the record that names it
     */
    boolean has(String origin, Instant time);

    /** Offsets from one to before another. */
    record Range(long from, long until) {}

    /** The raw topics hold the whole day. */
    record Kept(Map<TopicPartition, Range> ranges) implements RawDay {
        public Kept {
            ranges = Map.copyOf(ranges);
        }

        @Override
        public boolean has(String origin, Instant time) {
            Optional<RecordPosition> place = RecordPosition.parse(origin);
            return place.map(at -> ranges.get(new TopicPartition(at.topic(), at.partition())))
                    .filter(range ->
                            place.get().offset() >= range.from() && place.get().offset() < range.until())
                    .isPresent();
        }
    }

    /** The raw topics hold the day no longer, or only a part of it. */
    record Deleted(ReportDay day) implements RawDay {
        @Override
        public boolean has(String origin, Instant time) {
            return day.has(time);
        }
    }
}
