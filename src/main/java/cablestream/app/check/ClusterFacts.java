package cablestream.app.check;

import java.util.Map;
import java.util.Set;

/**
 * The state of a cluster, for the checks.
 *
 * @param brokers   number of running brokers
 * @param topics    existing topics among those asked for, by name
 * @param forbidden topics that this principal may not see
 */
record ClusterFacts(int brokers, Map<String, TopicFacts> topics, Set<String> forbidden) {
    ClusterFacts {
        topics = Map.copyOf(topics);
        forbidden = Set.copyOf(forbidden);
    }
}
