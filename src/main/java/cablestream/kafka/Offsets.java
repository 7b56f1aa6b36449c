package cablestream.kafka;

import cablestream.cable.Lane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads end offset, last stable offset and committed group offset of each partition. */
public final class Offsets {
    private final Admin admin;
    private final TopicNames topics;

    /** @param admin remains the caller's to close */
    public Offsets(Admin admin, TopicNames topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /** The partitions of all existing topics of traffic, with the topics of these feeds. */
    public Map<TopicPartition, TopicGroup> partitions(Collection<String> feeds) {
        Map<TopicGroup, List<String>> names = names(feeds);
        Map<TopicPartition, TopicGroup> partitions = new HashMap<>();
        names.forEach((group, topics) -> describe(topics)
                .forEach(topic -> topic.partitions()
                        .forEach(part -> partitions.put(new TopicPartition(topic.name(), part.partition()), group))));
        return partitions;
    }

    /** The partitions of the named topics that exist. */
    public List<TopicPartition> existing(Collection<String> names) {
        List<TopicPartition> partitions = new ArrayList<>();
        describe(List.copyOf(names))
                .forEach(topic -> topic.partitions()
                        .forEach(part -> partitions.add(new TopicPartition(topic.name(), part.partition()))));
        return partitions;
    }

    /** The ends of partitions as a reader sees them. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions, IsolationLevel reader) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        TopicAdmin.await(admin.listOffsets(latest, new ListOffsetsOptions(reader))
                        .all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** The committed offset of each consumer group, by partition. A partition without a commit is absent. */
    public Map<String, Map<TopicPartition, Long>> read(Collection<String> groups) {
        Map<String, ListConsumerGroupOffsetsSpec> asked = new HashMap<>();
        groups.forEach(group -> asked.put(group, new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, Long>> read = new HashMap<>();
        TopicAdmin.await(admin.listConsumerGroupOffsets(asked).all()).forEach((group, offsets) -> {
            Map<TopicPartition, Long> committed = new HashMap<>();
            offsets.forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(partition, offset.offset());
                }
            });
            read.put(group, committed);
        });
        return read;
    }

    private Map<TopicGroup, List<String>> names(Collection<String> feeds) {
        Map<TopicGroup, List<String>> names = new EnumMap<>(TopicGroup.class);
        names.put(TopicGroup.RAW, List.of(topics.raw(), topics.rawUrgent()));
        names.put(TopicGroup.LANES, List.of(topics.lane(Lane.URGENT), topics.lane(Lane.ROUTINE)));
        names.put(TopicGroup.SIGHTINGS, List.of(topics.sightings()));
        names.put(TopicGroup.ALL, List.of(topics.all()));
        names.put(TopicGroup.FEEDS, feeds.stream().map(topics::feed).toList());
        names.put(TopicGroup.QUARANTINE, List.of(topics.quarantine()));
        names.put(TopicGroup.DEAD, List.of(topics.dead()));
        names.put(TopicGroup.EVENTS, List.of(topics.events()));
        names.put(TopicGroup.HEARTBEATS, List.of(topics.heartbeats()));
        return names;
    }

    /** The descriptions of the topics that exist. */
    private List<TopicDescription> describe(List<String> names) {
        List<TopicDescription> there = new ArrayList<>();
        admin.describeTopics(names).topicNameValues().values().forEach(answer -> {
            try {
                there.add(TopicAdmin.await(answer));
            } catch (UnknownTopicOrPartitionException e) {
                // It is looked for again.
            }
        });
        return there;
    }
}
