package cablestream.app.check;

import java.util.Map;
import java.util.Set;

/**
 * The state of a cluster, for the checks.
 *
 * @param brokers   number of brokers that run
 * @param topics    those of the topics asked for that exist, by name
 * @param forbidden those that this principal may not see
 */
record ClusterFacts(int brokers, Map<String, TopicFacts> topics, Set<String> forbidden) {
    ClusterFacts {
        topics = Map.copyOf(topics);
        forbidden = Set.copyOf(forbidden);
    }
}
