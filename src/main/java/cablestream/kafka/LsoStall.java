package cablestream.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The time for which an open transaction has held the last stable offset of a partition. */
public final class LsoStall {
    private final Map<TopicPartition, Mark> marks = new HashMap<>();

    /** A last stable offset that does not advance, and the time of its first observation. */
    private record Mark(long stable, Instant since) {}

    /**
     * Updates the stalls.
     *
     * @param groups group of topics of each partition
     * @param stable last stable offset of each partition
     * @param ends   log-end offset of each partition
     * @return the longest stall of each group; zero if no partition is held
     */
    public Map<TopicGroup, Duration> look(
            Map<TopicPartition, TopicGroup> groups,
            Map<TopicPartition, Long> stable,
            Map<TopicPartition, Long> ends,
            Instant now) {
        Map<TopicGroup, Duration> longest = new EnumMap<>(TopicGroup.class);
        groups.forEach((partition, group) -> {
            Duration stall =
                    stall(partition, stable.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L), now);
            longest.merge(group, stall, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        });
        marks.keySet().retainAll(groups.keySet());
        return longest;
    }

    /** The partitions on which readers cannot go on, and since when, as of the last look. */
    public Map<TopicPartition, Instant> held() {
        Map<TopicPartition, Instant> held = new HashMap<>();
        marks.forEach((partition, mark) -> held.put(partition, mark.since()));
        return held;
    }

    private Duration stall(TopicPartition partition, long stable, long end, Instant now) {
        if (end <= stable) {
            marks.remove(partition);
            return Duration.ZERO;
        }
        Mark mark = marks.get(partition);
        if (mark == null || mark.stable() != stable) {
            mark = new Mark(stable, now);
            marks.put(partition, mark);
        }
        return Duration.between(mark.since(), now);
    }
}
