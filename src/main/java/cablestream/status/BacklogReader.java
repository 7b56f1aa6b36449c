package cablestream.status;

import cablestream.cable.Lane;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.kafka.LevelTopics;
import cablestream.kafka.Offsets;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UngroupedConsumer;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Looks at the first records that the applications have not read yet. */
final class BacklogReader implements AutoCloseable {
    private static final int FETCH_BYTES = 128 * 1024;

    private static final Duration POLL = Duration.ofMillis(100);

    private final int most;
    private final int polls;
    private final Map<String, String> groups;
    private final Set<String> lanes;
    private final Set<String> internal;
    private final Intake intake;
    private final Offsets positions;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * @param kafka     settings of clients
     * @param groups    consumer groups of the applications, by the topics that each reads
     * @param lanes     topics that are lanes
     * @param internal  topics without transmissions
     * @param positions end offsets and committed offsets
     * @param most      maximum number of records to read of each partition
     * @param polls     maximum number of polls for them
     */
    private BacklogReader(
            Map<String, Object> kafka,
            Map<String, String> groups,
            Set<String> lanes,
            Set<String> internal,
            Intake intake,
            Offsets positions,
            int most,
            int polls) {
        this.most = most;
        this.polls = polls;
        this.groups = Map.copyOf(groups);
        this.lanes = Set.copyOf(lanes);
        this.internal = Set.copyOf(internal);
        this.intake = intake;
        this.positions = positions;
        this.consumer = UngroupedConsumer.of(
                kafka,
                Map.of(
                        "client.id", "backlog-reader",
                        "max.poll.records", most,
                        "max.partition.fetch.bytes", FETCH_BYTES));
    }

    /**
     * A reader of the topics of a deployment.
     *
     * @param kafka settings of clients
     * @param most  maximum number of records to read of each partition
     * @param polls maximum number of polls for them
     */
    static BacklogReader of(Settings settings, Map<String, Object> kafka, Offsets positions, int most, int polls) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        return new BacklogReader(
                kafka,
                groups(settings, topics),
                Set.of(topics.lane(Lane.URGENT), topics.lane(Lane.ROUTINE)),
                internal(settings, topics),
                new Intake(settings.maxMessageBytes()),
                positions,
                most,
                polls);
    }

    /** The application that reads each topic. */
    private static Map<String, String> groups(Settings settings, TopicNames topics) {
        Map<String, String> groups = new HashMap<>(LevelTopics.of(settings).groups());
        groups.putAll(Map.of(
                topics.raw(), settings.applicationId(Role.INTAKE),
                topics.sightings(), settings.applicationId(Role.INTAKE),
                topics.rawUrgent(), settings.applicationId(Role.URGENT),
                topics.lane(Lane.URGENT), settings.applicationId(Role.URGENT),
                topics.lane(Lane.ROUTINE), settings.applicationId(Role.ROUTINE)));
        return groups;
    }

    /** The topics without transmissions: numbers, and published cables on their way to feeds. */
    private static Set<String> internal(Settings settings, TopicNames topics) {
        Set<String> internal = new HashSet<>(LevelTopics.of(settings).names());
        internal.add(topics.sightings());
        return internal;
    }

    /** The unread records of the applications now. */
    Unread unread() {
        Map<TopicPartition, Long> ends = ends();
        Backlog backlog = new Backlog(intake);
        Map<TopicPartition, Long> first = new HashMap<>();
        read(ends, first, record -> {
            backlog.see(record, lanes.contains(record.topic()));
            return true;
        });
        return new Unread(backlog.oldest(), first, lanesRead(ends, first.keySet()));
    }

    /** The oldest unread transmissions of the applications now, as many as are read of a partition. */
    WaitingTransmissions waiting(TopicNames topics) {
        WaitingList list = new WaitingList(topics);
        Map<TopicPartition, Long> ends = ends();
        ends.keySet().removeIf(partition -> internal.contains(partition.topic()));
        // A lane that stands still fills with heartbeats: they do not count.
        boolean all = read(ends, new HashMap<>(), record -> {
            List<Admission> transmissions = Backlog.transmissions(record, lanes.contains(record.topic()), intake);
            transmissions.forEach(admission -> list.add(record, admission));
            return !transmissions.isEmpty();
        });
        return list.oldest(most, !all);
    }

    /** The ends are asked for before the positions: what is read meanwhile is covered by these. */
    private Map<TopicPartition, Long> ends() {
        return positions.ends(partitions(), IsolationLevel.READ_COMMITTED);
    }

    /** Whether the lanes have no unread records, and none can become readable: each lane must exist to be read. */
    private boolean lanesRead(Map<TopicPartition, Long> ends, Set<TopicPartition> unread) {
        List<TopicPartition> inLanes = ends.keySet().stream()
                .filter(partition -> lanes.contains(partition.topic()))
                .toList();
        Set<String> existing = inLanes.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        return existing.equals(lanes)
                && inLanes.stream().noneMatch(unread::contains)
                && positions.ends(inLanes, IsolationLevel.READ_UNCOMMITTED).entrySet().stream()
                        .allMatch(end -> end.getValue().equals(ends.get(end.getKey())));
    }

    @Override
    public void close() {
        consumer.close();
    }

    /**
     * Reads the first unread records of each partition.
     *
     * @param first   is filled with the offset of the first of each
     * @param visitor returns whether a record counts among the first
     * @return whether they are all unread records
     */
    private boolean read(
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> first,
            Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Long> starts = starts(ends.keySet());
        starts.entrySet().removeIf(start -> start.getValue() >= ends.getOrDefault(start.getKey(), 0L));
        if (starts.isEmpty()) {
            return true;
        }
        consumer.assign(starts.keySet());
        consumer.resume(starts.keySet());
        starts.forEach(consumer::seek);
        boolean whole = poll(ends, first, visitor);
        return whole
                && starts.keySet().stream()
                        .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    /** Whether no record was passed over. */
    private boolean poll(
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> first,
            Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Integer> seen = new HashMap<>();
        boolean whole = true;
        for (int left = polls;
                left > 0 && consumer.paused().size() < consumer.assignment().size();
                left--) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                boolean unread = record.offset() < ends.getOrDefault(partition, 0L);
                boolean full = seen.getOrDefault(partition, 0) >= most;
                if (unread && !full) {
                    first.putIfAbsent(partition, record.offset());
                    seen.merge(partition, counts(record, visitor) ? 1 : 0, Integer::sum);
                }
                whole &= !unread || !full;
            }
            consumer.pause(consumer.assignment().stream()
                    .filter(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L)
                            || seen.getOrDefault(partition, 0) >= most)
                    .toList());
        }
        return whole;
    }

    private boolean counts(ConsumerRecord<byte[], byte[]> record, Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        return internal.contains(record.topic()) || visitor.test(record);
    }

    private List<TopicPartition> partitions() {
        return positions.existing(groups.keySet());
    }

    /** The committed offset of each partition, or 0: an application begins a new partition at its first record. */
    private Map<TopicPartition, Long> starts(Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> starts = new HashMap<>();
        partitions.forEach(partition -> starts.put(partition, 0L));
        positions
                .read(Set.copyOf(groups.values()))
                .forEach((group, read) -> read.forEach((partition, offset) -> {
                    if (group.equals(groups.get(partition.topic()))) {
                        starts.replace(partition, offset);
                    }
                }));
        return starts;
    }
}
