package cablestream.watch;

import cablestream.avro.Precedence;
import cablestream.intake.Intake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks at the first records that the applications have not read as yet. */
final class BacklogReader implements AutoCloseable {
    /** Of each partition. */
    private static final int FIRST = 200;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS = 10;

    private final Map<String, String> groups;
    private final Set<String> lanes;
    private final Intake intake;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * @param kafka  settings of clients
     * @param groups of the applications, by the topics that each reads
     * @param lanes  those of these topics that are lanes
     * @param admin  remains the caller's to close
     */
    BacklogReader(
            Map<String, Object> kafka, Map<String, String> groups, Set<String> lanes, Intake intake, Admin admin) {
        this.groups = Map.copyOf(groups);
        this.lanes = Set.copyOf(lanes);
        this.intake = intake;
        this.admin = admin;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        settings.put("client.id", "backlog-reader");
        settings.put("max.poll.records", FIRST);
        settings.remove("group.id");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The oldest of each precedence; those of which nothing waits are not there. */
    Map<Precedence, Instant> oldest() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
        Map<TopicPartition, Long> starts = starts(ends);
        starts.keySet().removeIf(partition -> starts.get(partition) >= ends.get(partition));
        Backlog backlog = new Backlog(intake);
        if (!starts.isEmpty()) {
            consumer.assign(starts.keySet());
            starts.forEach(consumer::seek);
            read(ends, backlog);
        }
        return backlog.oldest();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(Map<TopicPartition, Long> ends, Backlog backlog) {
        Map<TopicPartition, Integer> seen = new HashMap<>();
        for (int polls = 0; polls < POLLS && consumer.paused().size() < consumer.assignment().size(); polls++) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.get(partition) && seen.merge(partition, 1, Integer::sum) <= FIRST) {
                    backlog.see(record, lanes.contains(record.topic()));
                }
            }
            consumer.pause(consumer.assignment().stream()
                    .filter(partition -> consumer.position(partition) >= ends.get(partition)
                            || seen.getOrDefault(partition, 0) >= FIRST)
                    .toList());
        }
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        groups.keySet()
                .forEach(topic -> consumer.partitionsFor(topic)
                        .forEach(part -> partitions.add(new TopicPartition(topic, part.partition()))));
        return partitions;
    }

    /** What each application has read, or where it will begin. */
    private Map<TopicPartition, Long> starts(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(ends.keySet()));
        Map<String, ListConsumerGroupOffsetsSpec> all = new HashMap<>();
        groups.values().forEach(group -> all.put(group, new ListConsumerGroupOffsetsSpec()));
        try {
            for (Map.Entry<String, Map<TopicPartition, OffsetAndMetadata>> group :
                    admin.listConsumerGroupOffsets(all).all().get().entrySet()) {
                group.getValue().forEach((partition, offset) -> {
                    if (offset != null && group.getKey().equals(groups.get(partition.topic()))) {
                        starts.computeIfPresent(partition, (same, begin) -> Math.max(begin, offset.offset()));
                    }
                });
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        return starts;
    }
}
