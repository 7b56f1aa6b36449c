package cablestream.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The number of instances in the group of each role. */
public final class GroupInstances {
    private static final Set<GroupState> SETTLED = Set.of(GroupState.STABLE, GroupState.EMPTY, GroupState.DEAD);

    private GroupInstances() {}

    /**
     * The number of instances of each group that is not in a rebalance; 0 for a group that does not exist.
     *
     * @param threads threads of a role in each instance, the same in all of them
     */
    public static Map<String, Integer> of(Admin admin, Collection<String> groups, int threads) {
        Map<String, Integer> instances = new HashMap<>();
        admin.describeConsumerGroups(groups).describedGroups().forEach((group, answer) -> {
            try {
                ConsumerGroupDescription described = TopicAdmin.await(answer);
                if (SETTLED.contains(described.groupState())) {
                    instances.put(group, instances(described.members().size(), threads));
                }
            } catch (GroupIdNotFoundException e) {
                instances.put(group, 0);
            }
        });
        return instances;
    }

    /**
     * Each thread is a member. The client ids of members say nothing: threads of several instances have the same ones, and a thread that
     * took the place of another has the next number.
     */
    static int instances(int members, int threads) {
        return (members + threads - 1) / threads;
    }
}
