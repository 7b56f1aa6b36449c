package cablestream.status;

import cablestream.kafka.TopicGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Since when each partition has had the same first unread record. One thread looks, others ask. */
final class Progress {
    private final Map<TopicPartition, Standstill> marks = new HashMap<>();

    /**
     * Updates the marks.
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

    /** Forgets all marks, as Kafka does not answer: that is no standstill of the applications. */
    synchronized void forget() {
        marks.clear();
    }

    /** The longest time without progress of each group of topics that has an unread record. */
    synchronized Map<TopicGroup, Duration> longest(Map<String, TopicGroup> groups, Instant now) {
        Map<TopicGroup, Duration> longest = new EnumMap<>(TopicGroup.class);
        marks.forEach((partition, mark) -> {
            TopicGroup group = groups.get(partition.topic());
            if (group != null) {
                longest.merge(group, Duration.between(mark.since(), now), Progress::longer);
            }
        });
        return longest;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The partitions without progress for at least this long, the longest first. */
    synchronized List<Standstill> longerThan(Duration limit, Instant now) {
        return marks.values().stream()
                .filter(mark -> !mark.since().plus(limit).isAfter(now))
                .sorted(Comparator.comparing(Standstill::since).thenComparing(Standstill::toString))
                .toList();
    }
}
