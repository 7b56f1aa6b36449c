package cablestream.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The number of instances in the group of each role. */
public final class GroupInstances {
    private static final Set<GroupState> SETTLED = Set.of(GroupState.STABLE, GroupState.EMPTY, GroupState.DEAD);

    private GroupInstances() {}

    /** The number of instances of each group that is not in a rebalance; 0 for a group that does not exist. */
    public static Map<String, Integer> of(Admin admin, Collection<String> groups) {
        Map<String, Integer> instances = new HashMap<>();
        admin.describeConsumerGroups(groups).describedGroups().forEach((group, answer) -> {
            try {
                ConsumerGroupDescription described = TopicAdmin.await(answer);
                if (SETTLED.contains(described.groupState())) {
                    instances.put(group, instances(described));
                }
            } catch (GroupIdNotFoundException e) {
                instances.put(group, 0);
            }
        });
        return instances;
    }

    /** Each thread of an instance is a member; the threads of several instances have the same client ids. */
    private static int instances(ConsumerGroupDescription group) {
        Map<String, Long> members = group.members().stream()
                .map(MemberDescription::clientId)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return members.values().stream().mapToInt(Long::intValue).max().orElse(0);
    }
}
