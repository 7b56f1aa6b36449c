package cablestream.kafka;

import java.time.Duration;
import java.util.Map;

/**
 * What a topic must be like.
 *
 * @param name        with the prefix
 * @param partitions  at least 1
 * @param replication copies of each partition, at least 1
 * @param retention   how long a record is kept, if {@link Cleanup#DELETE}
 * @param cleanup     what becomes of old records
 * @param config      what else is set on the topic, in Kafka's own names
 */
public record TopicDeclaration(
        String name, int partitions, int replication, Duration retention, Cleanup cleanup, Map<String, String> config) {
    public TopicDeclaration {
        config = Map.copyOf(config);
    }

    /** What becomes of old records. */
    public enum Cleanup {
        /** They go when their retention is over. */
        DELETE,
        /** The last one of each key stays. */
        COMPACT
    }
}
