package cablestream.app.check;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/**
 * The state of a topic, for the checks.
 *
 * @param partitions  number of partitions
 * @param replication lowest number of replicas of a partition
 * @param inSync      lowest number of replicas of a partition that are in sync; 0 if one has no leader
 * @param config      settings in Kafka's names; null if this principal may not read them
 * @param allowed     allowed operations of this principal; null if the broker does not report them
 */
record TopicFacts(
        int partitions,
        int replication,
        int inSync,
        @Nullable Map<String, String> config,
        @Nullable Set<AclOperation> allowed) {
    /** A setting as a number; null if it is not known. */
    @Nullable
    Long number(String key) {
        String value = text(key);
        return value == null ? null : Long.valueOf(value);
    }

    /** A setting; null if it is not known. */
    @Nullable
    String text(String key) {
        return config == null ? null : config.get(key);
    }
}
