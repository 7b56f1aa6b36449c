package cablestream.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * Finds the timestamps of the first committed records from given positions on. An answer is kept as long as it is asked for, so that a
 * group that stands still costs one fetch only. For one thread.
 */
final class FirstRecords implements AutoCloseable {
    private static final int FETCH_BYTES = 64 * 1024;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS = 20;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<String> forbidden = new HashSet<>();
    private Map<RecordPosition, Optional<Instant>> known = new HashMap<>();

    FirstRecords(Map<String, Object> kafka) {
        this.consumer = UngroupedConsumer.of(kafka, Map.of("max.partition.fetch.bytes", FETCH_BYTES));
    }

    /**
     * The timestamp of the first record from each position on; empty if there is none before the end of the partition. A position that
     * cannot be read now is absent.
     *
     * @param ends last stable offsets
     */
    Map<RecordPosition, Optional<Instant>> from(Collection<RecordPosition> positions, Map<TopicPartition, Long> ends) {
        forbidden.clear();
        known.keySet().retainAll(Set.copyOf(positions));
        // None now does not mean none later.
        known.values().removeIf(Optional::isEmpty);
        List<RecordPosition> open = new ArrayList<>(Set.copyOf(positions));
        open.removeAll(known.keySet());
        while (!open.isEmpty()) {
            Map<TopicPartition, RecordPosition> round = new HashMap<>();
            open.forEach(position -> round.putIfAbsent(partition(position), position));
            open.removeAll(round.values());
            round.keySet().removeIf(partition -> forbidden.contains(partition.topic()));
            read(round, ends);
        }
        return Map.copyOf(known);
    }

    /** The topics that could not be read for lack of rights at the last question. */
    Set<String> forbidden() {
        return Set.copyOf(forbidden);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(Map<TopicPartition, RecordPosition> round, Map<TopicPartition, Long> ends) {
        consumer.assign(round.keySet());
        round.forEach((partition, position) -> consumer.seek(partition, position.offset()));
        for (int polls = 0; polls < POLLS && !round.isEmpty(); polls++) {
            try {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    take(record, round);
                }
                passed(round, ends);
                consumer.assign(round.keySet());
            } catch (TopicAuthorizationException e) {
                forbidden.addAll(e.unauthorizedTopics());
                round.keySet().removeIf(partition -> forbidden.contains(partition.topic()));
                consumer.assign(round.keySet());
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, RecordPosition> round) {
        RecordPosition position = round.remove(new TopicPartition(record.topic(), record.partition()));
        if (position != null) {
            known.put(position, Optional.of(Instant.ofEpochMilli(record.timestamp())));
        }
    }

    /** Of these the rest are markers of transactions. */
    private void passed(Map<TopicPartition, RecordPosition> round, Map<TopicPartition, Long> ends) {
        for (TopicPartition partition : List.copyOf(round.keySet())) {
            if (consumer.position(partition) >= ends.getOrDefault(partition, Long.MAX_VALUE)) {
                known.put(round.remove(partition), Optional.empty());
            }
        }
    }

    private static TopicPartition partition(RecordPosition position) {
        return new TopicPartition(position.topic(), position.partition());
    }
}
