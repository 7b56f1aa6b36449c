package cablestream.kafka;

import java.time.Duration;
import java.util.Map;

/**
 * The required properties of a topic.
 *
 * @param name        name with the prefix
 * @param partitions  number of partitions, at least 1
 * @param replication copies of each partition, at least 1
 * @param retention   retention time of records, if {@link Cleanup#DELETE}
 * @param cleanup     cleanup policy
 * @param config      further settings of the topic, by their names in Kafka
 */
public record TopicDeclaration(
        String name, int partitions, int replication, Duration retention, Cleanup cleanup, Map<String, String> config) {
    public TopicDeclaration {
        config = Map.copyOf(config);
    }

    /** Cleanup policies of Kafka. */
    public enum Cleanup {
        /** Records are deleted after their retention time. */
        DELETE,
        /** The last one of each key stays. */
        COMPACT
    }
}
