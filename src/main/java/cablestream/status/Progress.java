package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Since when each partition has had the same first unread record. One thread looks, others ask. */
final class Progress {
    private final Map<TopicPartition, Standstill> marks = new HashMap<>();

    /**
     * Looks once more.
     *
     * @param first offset of the first unread record of each partition that has one
     */
    synchronized void look(Map<TopicPartition, Long> first, Instant now) {
        marks.keySet().retainAll(first.keySet());
        first.forEach((partition, offset) -> {
            Standstill mark = marks.get(partition);
            if (mark == null || mark.offset() != offset) {
                marks.put(partition, new Standstill(partition, offset, now));
            }
        });
    }

    /** Nothing is known, as Kafka does not answer: that is no standstill of ours. */
    synchronized void forget() {
        marks.clear();
    }

    /** The partitions without progress for at least this long, the longest first. */
    synchronized List<Standstill> longerThan(Duration limit, Instant now) {
        return marks.values().stream()
                .filter(mark -> !mark.since().plus(limit).isAfter(now))
                .sorted(Comparator.comparing(Standstill::since).thenComparing(Standstill::toString))
                .toList();
    }
}
