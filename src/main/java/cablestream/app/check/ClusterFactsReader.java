package cablestream.app.check;

import cablestream.kafka.TopicAdmin;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks a cluster for all that the checks need, in few requests. */
final class ClusterFactsReader {
    private final Admin admin;
    private final Map<String, TopicDescription> described = new HashMap<>();
    private final Map<String, Map<String, String>> configs = new HashMap<>();
    private final Set<String> forbidden = new HashSet<>();

    private ClusterFactsReader(Admin admin) {
        this.admin = admin;
    }

    static ClusterFacts read(Admin admin, Collection<String> topics) {
        ClusterFactsReader reader = new ClusterFactsReader(admin);
        reader.describe(topics);
        reader.configure();
        Map<String, TopicFacts> facts = new HashMap<>();
        reader.described.forEach((name, topic) -> facts.put(name, reader.facts(topic)));
        return new ClusterFacts(
                TopicAdmin.await(admin.describeCluster().nodes()).size(), facts, reader.forbidden);
    }

    private void describe(Collection<String> topics) {
        admin.describeTopics(topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues()
                .forEach((name, answer) -> {
                    try {
                        described.put(name, TopicAdmin.await(answer));
                    } catch (UnknownTopicOrPartitionException e) {
                        // Its absence from the result says so.
                    } catch (AuthorizationException e) {
                        forbidden.add(name);
                    }
                });
    }

    private void configure() {
        admin.describeConfigs(described.keySet().stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .values()
                .forEach((topic, answer) -> {
                    try {
                        configs.put(topic.name(), values(TopicAdmin.await(answer)));
                    } catch (AuthorizationException e) {
                        // Without its settings it is checked as far as possible.
                    }
                });
    }

    private static Map<String, String> values(Config config) {
        Map<String, String> values = new HashMap<>();
        config.entries().forEach(entry -> {
            if (entry.value() != null) {
                values.put(entry.name(), entry.value());
            }
        });
        return values;
    }

    private TopicFacts facts(TopicDescription topic) {
        return new TopicFacts(
                topic.partitions().size(),
                topic.partitions().stream()
                        .mapToInt(part -> part.replicas().size())
                        .min()
                        .orElse(0),
                topic.partitions().stream()
                        .mapToInt(ClusterFactsReader::inSync)
                        .min()
                        .orElse(0),
                configs.get(topic.name()),
                topic.authorizedOperations());
    }

    private static int inSync(TopicPartitionInfo part) {
        return part.leader() == null || part.leader().isEmpty() ? 0 : part.isr().size();
    }
}
