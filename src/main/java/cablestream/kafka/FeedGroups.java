package cablestream.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Reads committed offsets and live members of all consumer groups, as far as they are of given partitions. For one thread. */
final class FeedGroups {
    private static final int BATCH = 100;
    /** A group that nobody has: the brokers list only the groups that may be described, without a word about the others. */
    private static final String PROBE = "cablestream-probe-of-rights";

    private final Admin admin;
    private final Set<TopicPartition> partitions;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> unreadable = new TreeSet<>();

    FeedGroups(Admin admin, Collection<TopicPartition> partitions) {
        this.admin = admin;
        this.partitions = Set.copyOf(partitions);
    }

    /**
     * What a group has of the partitions.
     *
     * @param offsets committed offsets
     * @param members number of live members by the topic that they are assigned to
     */
    record Found(Map<TopicPartition, Long> offsets, Map<String, Integer> members) {
        /** The topics of which the group has offsets or members. */
        Set<String> topics() {
            Set<String> topics = new TreeSet<>(members.keySet());
            offsets.keySet().forEach(partition -> topics.add(partition.topic()));
            return topics;
        }
    }

    /** Reads all groups, by id. */
    Map<String, Found> read() {
        List<String> groups = new ArrayList<>(
                new TreeSet<>(TopicAdmin.await(admin.listGroups(ListGroupsOptions.forConsumerGroups())
                                .all())
                        .stream()
                        .map(GroupListing::groupId)
                        .toList()));
        for (int start = 0; start < groups.size(); start += BATCH) {
            readBatch(groups.subList(start, Math.min(groups.size(), start + BATCH)));
        }
        probe();
        return found;
    }

    /** The groups that could not be read; of those that are not even listed, the missing right. */
    Set<String> unreadable() {
        return unreadable;
    }

    private void readBatch(List<String> groups) {
        Map<String, Map<TopicPartition, Long>> offsets = offsets(groups);
        Map<String, Map<String, Integer>> members = members(groups);
        for (String group : groups) {
            Found each = new Found(offsets.getOrDefault(group, Map.of()), members.getOrDefault(group, Map.of()));
            if (!each.topics().isEmpty()) {
                found.put(group, each);
            }
        }
    }

    private Map<String, Map<TopicPartition, Long>> offsets(List<String> groups) {
        Map<String, ListConsumerGroupOffsetsSpec> asked = new HashMap<>();
        groups.forEach(group -> asked.put(group, new ListConsumerGroupOffsetsSpec()));
        var answers = admin.listConsumerGroupOffsets(asked);
        Map<String, Map<TopicPartition, Long>> offsets = new HashMap<>();
        for (String group : groups) {
            try {
                Map<TopicPartition, Long> committed = new HashMap<>();
                TopicAdmin.await(answers.partitionsToOffsetAndMetadata(group)).forEach((partition, offset) -> {
                    if (offset != null && partitions.contains(partition)) {
                        committed.put(partition, offset.offset());
                    }
                });
                offsets.put(group, committed);
            } catch (AuthorizationException e) {
                unreadable.add(missing("group " + group));
            } catch (GroupIdNotFoundException e) {
                // It ended between the list and this question.
            }
        }
        return offsets;
    }

    private Map<String, Map<String, Integer>> members(List<String> groups) {
        Map<String, Map<String, Integer>> members = new HashMap<>();
        admin.describeConsumerGroups(groups).describedGroups().forEach((group, answer) -> {
            try {
                members.put(group, members(TopicAdmin.await(answer)));
            } catch (AuthorizationException e) {
                unreadable.add(missing("group " + group));
            } catch (GroupIdNotFoundException e) {
                // It ended between the list and this question, or has offsets only.
            }
        });
        return members;
    }

    private Map<String, Integer> members(ConsumerGroupDescription group) {
        Map<String, Integer> members = new HashMap<>();
        for (MemberDescription member : group.members()) {
            Set<String> topics = member.assignment().topicPartitions().stream()
                    .filter(partitions::contains)
                    .map(TopicPartition::topic)
                    .collect(Collectors.toSet());
            topics.forEach(topic -> members.merge(topic, 1, Integer::sum));
        }
        return members;
    }

    private void probe() {
        for (var answer :
                admin.describeConsumerGroups(List.of(PROBE)).describedGroups().values()) {
            try {
                TopicAdmin.await(answer);
            } catch (AuthorizationException e) {
                unreadable.add(missing("groups that are not listed"));
            } catch (GroupIdNotFoundException e) {
                // It is as it should be.
            }
        }
    }

    private static String missing(String what) {
        return what + ": the right Describe on the group is missing";
    }
}
