package cablestream.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;

/**
 * A reader of committed records of topics: it scans from a time to the last stable offset at its start, or reads one
 * position. It joins no group and leaves no trace. One thread at a time.
 */
public final class LogReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_WAIT_MILLIS = 10;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EndOffsets ends;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public LogReader(Map<String, Object> kafka) {
        this.ends = new EndOffsets(kafka);
        // The broker answers one request of a connection after the other: a fetch that waits for more holds up all
        // questions after it.
        this.consumer = UngroupedConsumer.of(kafka, Map.of("fetch.max.wait.ms", MOST_WAIT_MILLIS));
    }

    /** The partitions of a topic; none if it is not there. */
    public List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(topic, part.partition()))
                .toList();
    }

    /** The partitions of a topic that Kafka's default partitioner assigns to these keys; empty if the topic does not exist. */
    public List<TopicPartition> partitionsOf(String topic, Collection<String> keys) {
        List<TopicPartition> all = partitions(topic);
        return all.isEmpty()
                ? all
                : keys.stream()
                        .map(key -> Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % all.size())
                        .distinct()
                        .map(partition -> new TopicPartition(topic, partition))
                        .toList();
    }

    /** The last stable offset of a partition: up to where records are committed. */
    public long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** The offset of the first record that is kept of a partition; 0 if none was ever deleted. */
    public long begin(TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** The last stable offset of each partition of a topic. */
    public Map<TopicPartition, Long> ends(String topic) {
        return consumer.endOffsets(partitions(topic));
    }

    /** The offset of the first record that each partition of a topic keeps. */
    public Map<TopicPartition, Long> begins(String topic) {
        return consumer.beginningOffsets(partitions(topic));
    }

    /** The offset of the first record of each partition from a time on; the last stable offset if there is none. */
    public Map<TopicPartition, Long> starts(String topic, Instant since) {
        List<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        seek(partitions, since, consumer.endOffsets(partitions));
        Map<TopicPartition, Long> starts = new HashMap<>();
        partitions.forEach(partition -> starts.put(partition, consumer.position(partition)));
        return starts;
    }

    /** The log-end offset of a partition: up to where records are written, committed or not. */
    public long logEnd(TopicPartition partition) {
        return ends.of(partition);
    }

    /** The record at a position; empty if it does not exist or is not committed. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        if (!partitions(place.topic()).contains(partition)) {
            return Optional.empty();
        }
        List<TopicPartition> only = List.of(partition);
        consumer.assign(only);
        long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
        long begin = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
        if (place.offset() < begin || place.offset() >= end) {
            return Optional.empty();
        }
        consumer.seek(partition, place.offset());
        return next(Map.of(partition, end)).records(partition).stream()
                .findFirst()
                .filter(found -> found.offset() == place.offset());
    }

    /**
     * Reads all records of these topics from a time on, in the order in which the broker returns them.
     *
     * @param since start, by the timestamps of the records
     * @param more  visitor; returns whether it wants another record
     */
    public void scan(Collection<String> topics, Instant since, Predicate<ConsumerRecord<byte[], byte[]>> more) {
        scanPartitions(
                topics.stream().flatMap(topic -> partitions(topic).stream()).toList(), since, more);
    }

    /** Like {@link #scan}, for these partitions only. */
    public void scanPartitions(
            List<TopicPartition> partitions, Instant since, Predicate<ConsumerRecord<byte[], byte[]>> more) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        seek(partitions, since, ends);
        while (!reached(ends)) {
            for (ConsumerRecord<byte[], byte[]> record : next(ends)) {
                if (!more.test(record)) {
                    return;
                }
            }
        }
    }

    /** Looks at all records of a partition from an offset on, or from the first that is kept. */
    public void scanFrom(TopicPartition partition, long offset, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        List<TopicPartition> only = List.of(partition);
        consumer.assign(only);
        Map<TopicPartition, Long> ends = consumer.endOffsets(only);
        consumer.seek(
                partition, Math.max(offset, consumer.beginningOffsets(only).getOrDefault(partition, 0L)));
        while (!reached(ends)) {
            next(ends).forEach(visitor);
        }
    }

    /** Looks at the committed records of a partition from one offset to before another, as far as they are kept. */
    public void scanRange(
            TopicPartition partition, long from, long until, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        List<TopicPartition> only = List.of(partition);
        consumer.assign(only);
        long end = Math.min(until, consumer.endOffsets(only).getOrDefault(partition, 0L));
        Map<TopicPartition, Long> ends = Map.of(partition, end);
        consumer.seek(partition, Math.max(from, consumer.beginningOffsets(only).getOrDefault(partition, 0L)));
        while (!reached(ends)) {
            for (ConsumerRecord<byte[], byte[]> record : next(ends)) {
                if (record.offset() < end) {
                    visitor.accept(record);
                }
            }
        }
    }

    /**
     * The last committed records of a partition, the oldest first. Transaction markers have offsets, too: so it looks at twice as many
     * offsets as before until it has the records.
     */
    public List<ConsumerRecord<byte[], byte[]>> latest(TopicPartition partition, int most) {
        long begin = begin(partition);
        long end = end(partition);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        for (long span = 2L * most; ; span *= 2) {
            found.clear();
            scanRange(partition, end - span, end, found::add);
            if (found.size() >= most || end - span <= begin) {
                return List.copyOf(found.subList(Math.max(0, found.size() - most), found.size()));
            }
        }
    }

    @Override
    public void close() {
        ends.close();
        consumer.close();
    }

    private void seek(List<TopicPartition> partitions, Instant since, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(part -> times.put(part, Math.max(0, since.toEpochMilli())));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        for (TopicPartition part : partitions) {
            OffsetAndTimestamp start = starts.get(part);
            consumer.seek(part, start == null ? ends.getOrDefault(part, 0L) : start.offset());
        }
    }

    /** The next records; none if the ends are reached. Transaction markers are skipped. */
    private ConsumerRecords<byte[], byte[]> next(Map<TopicPartition, Long> ends) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        while (records.isEmpty() && !reached(ends)) {
            if (System.nanoTime() > patience) {
                throw new TimeoutException(
                        "nothing could be read of " + ends.keySet() + " in " + PATIENCE.toSeconds() + " s");
            }
            records = consumer.poll(POLL);
        }
        return records;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
