package cablestream.kafka;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** The ends of topics at one moment. It is reached when the consumer group of each topic has read up to there. */
public final class ReadMark {
    private final Offsets offsets;
    private final Map<String, String> groups;
    private final Map<TopicPartition, Long> ends;

    private ReadMark(Offsets offsets, Map<String, String> groups, Map<TopicPartition, Long> ends) {
        this.offsets = offsets;
        this.groups = Map.copyOf(groups);
        this.ends = Map.copyOf(ends);
    }

    /**
     * The present ends, those of open transactions included.
     *
     * @param groups consumer group of each topic, by the name of the topic
     */
    public static ReadMark now(Offsets offsets, Map<String, String> groups) {
        return new ReadMark(
                offsets, groups, offsets.ends(offsets.existing(groups.keySet()), IsolationLevel.READ_UNCOMMITTED));
    }

    public boolean reached() {
        Map<TopicPartition, Long> read = new HashMap<>();
        offsets.read(new HashSet<>(groups.values()))
                .forEach((group, positions) -> positions.forEach((partition, offset) -> {
                    if (group.equals(groups.get(partition.topic()))) {
                        read.put(partition, offset);
                    }
                }));
        // Of what a group has not read, the last may be a marker of a transaction.
        return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue() - 1);
    }
}
