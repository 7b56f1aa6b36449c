package cablestream.status;

import cablestream.intake.Intake;
import cablestream.kafka.Offsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks at the first records that the applications have not read yet. */
final class BacklogReader implements AutoCloseable {
    /** The maximum number of records to read of each partition. */
    private static final int FIRST = 50;

    private static final int FETCH_BYTES = 128 * 1024;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS = 10;

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
     */
    BacklogReader(
            Map<String, Object> kafka,
            Map<String, String> groups,
            Set<String> lanes,
            Set<String> internal,
            Intake intake,
            Offsets positions) {
        this.groups = Map.copyOf(groups);
        this.lanes = Set.copyOf(lanes);
        this.internal = Set.copyOf(internal);
        this.intake = intake;
        this.positions = positions;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        settings.put("client.id", "backlog-reader");
        settings.put("max.poll.records", FIRST);
        settings.put("max.partition.fetch.bytes", FETCH_BYTES);
        settings.remove("group.id");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The unread records of the applications now. */
    Unread unread() {
        // The ends first: what is read meanwhile is covered by the positions that are asked for next.
        Map<TopicPartition, Long> ends = positions.ends(partitions(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> starts = starts(ends.keySet());
        starts.entrySet().removeIf(start -> start.getValue() >= ends.getOrDefault(start.getKey(), 0L));
        Backlog backlog = new Backlog(intake);
        Map<TopicPartition, Long> first = new HashMap<>();
        if (!starts.isEmpty()) {
            consumer.assign(starts.keySet());
            consumer.resume(starts.keySet());
            starts.forEach(consumer::seek);
            read(ends, backlog, first);
        }
        return new Unread(backlog.oldest(), first, lanesRead(ends, first.keySet()));
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

    private void read(Map<TopicPartition, Long> ends, Backlog backlog, Map<TopicPartition, Long> first) {
        Map<TopicPartition, Integer> seen = new HashMap<>();
        for (int polls = 0;
                polls < POLLS
                        && consumer.paused().size() < consumer.assignment().size();
                polls++) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)
                        && seen.merge(partition, 1, Integer::sum) <= FIRST) {
                    first.putIfAbsent(partition, record.offset());
                    see(record, backlog);
                }
            }
            consumer.pause(consumer.assignment().stream()
                    .filter(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L)
                            || seen.getOrDefault(partition, 0) >= FIRST)
                    .toList());
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record, Backlog backlog) {
        if (!internal.contains(record.topic())) {
            backlog.see(record, lanes.contains(record.topic()));
        }
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
