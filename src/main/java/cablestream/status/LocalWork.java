package cablestream.status;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions that this process works on, and its failing roles.
 *
 * @param partitions partitions of the roles that have been RUNNING for longer than {@link HealthLimits#NO_PROGRESS}
 * @param failing    roles with repeatedly dying threads, in lower case
 */
public record LocalWork(Set<TopicPartition> partitions, List<String> failing) {
    /** No role. */
    public static final LocalWork NONE = new LocalWork(Set.of(), List.of());

    public LocalWork {
        partitions = Set.copyOf(partitions);
        failing = List.copyOf(failing);
    }
}
