package cablestream.app.check;

import cablestream.kafka.Offsets;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * What the roles have left in a cluster.
 *
 * @param topics names of all topics that this principal may see
 * @param read   topics of which the group of a role has committed offsets; none if this principal may not see the group
 */
record TopologyFacts(Set<String> topics, Map<Role, Set<String>> read) {
    TopologyFacts {
        topics = Set.copyOf(topics);
        read = Map.copyOf(read);
    }

    static TopologyFacts read(Admin admin, Settings settings) {
        Offsets offsets = new Offsets(admin, new TopicNames(settings.topicPrefix()));
        return new TopologyFacts(
                TopicAdmin.await(admin.listTopics().names()),
                Stream.of(Role.values())
                        .collect(Collectors.toMap(role -> role, role -> read(offsets, settings.applicationId(role)))));
    }

    private static Set<String> read(Offsets offsets, String group) {
        try {
            return offsets.read(List.of(group)).getOrDefault(group, Map.of()).keySet().stream()
                    .map(TopicPartition::topic)
                    .collect(Collectors.toSet());
        } catch (AuthorizationException e) {
            return Set.of();
        }
    }
}
