package cablestream.backfill;

import cablestream.kafka.TopicAdmin;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The committed progress of the latest backfill of a feed.
 *
 * @param offsets    next offset of each partition
 * @param partitions progress of each partition
 */
record StoredProgress(Map<TopicPartition, Long> offsets, Map<TopicPartition, PartitionProgress> partitions) {
    StoredProgress {
        offsets = Map.copyOf(offsets);
        partitions = Map.copyOf(partitions);
    }

    /** The progress under the name of a consumer group; empty if there never was a backfill. */
    static Optional<StoredProgress> read(Admin admin, String group) {
        return Optional.ofNullable(read(admin, List.of(group)).get(group));
    }

    /**
     * The progress under the names of consumer groups, asked for at once: many feeds cost as little as one. Groups without a backfill are
     * absent.
     */
    static Map<String, StoredProgress> read(Admin admin, Collection<String> groups) {
        Map<String, ListConsumerGroupOffsetsSpec> asked = new HashMap<>();
        groups.forEach(group -> asked.put(group, new ListConsumerGroupOffsetsSpec()));
        ListConsumerGroupOffsetsResult answers = admin.listConsumerGroupOffsets(asked);
        Map<String, StoredProgress> found = new HashMap<>();
        groups.forEach(group -> of(committed(answers, group)).ifPresent(progress -> found.put(group, progress)));
        return found;
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(
            ListConsumerGroupOffsetsResult answers, String group) {
        try {
            return TopicAdmin.await(answers.partitionsToOffsetAndMetadata(group));
        } catch (GroupIdNotFoundException e) {
            return Map.of();
        }
    }

    private static Optional<StoredProgress> of(Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, PartitionProgress> partitions = new HashMap<>();
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                PartitionProgress.read(offset).ifPresent(progress -> {
                    offsets.put(partition, offset.offset());
                    partitions.put(partition, progress);
                });
            }
        });
        return partitions.isEmpty() ? Optional.empty() : Optional.of(new StoredProgress(offsets, partitions));
    }

    BackfillRequest request() {
        return partitions.values().iterator().next().request();
    }

    boolean ended() {
        return partitions.values().stream().allMatch(PartitionProgress::ended);
    }

    BackfillStatus status() {
        BackfillRequest request = request();
        long remaining = 0;
        long ordered = 0;
        long forbidden = 0;
        long undecodable = 0;
        long written = Long.MAX_VALUE;
        for (Map.Entry<TopicPartition, PartitionProgress> each : partitions.entrySet()) {
            PartitionProgress progress = each.getValue();
            remaining += Math.max(0, progress.end() - offsets.getOrDefault(each.getKey(), 0L));
            ordered += progress.ordered();
            forbidden += progress.forbidden();
            undecodable += progress.undecodable();
            written = Math.min(written, progress.written());
        }
        return new BackfillStatus(
                request.id(),
                request.feed(),
                request.since(),
                request.rate(),
                request.who(),
                remaining,
                ordered,
                forbidden,
                undecodable,
                ended() ? written : null);
    }
}
