package cablestream.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the records that topics got between two moments. */
final class TrafficReader implements AutoCloseable {
    private static final int SAMPLE = 1_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    TrafficReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        5_000,
                        "fetch.max.bytes",
                        16 * 1024 * 1024),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The end offsets of all partitions of some topics. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return consumer.endOffsets(partitions);
    }

    /** One for each topic that got any. */
    List<TopicTraffic> between(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> changed = new HashMap<>(ends);
        changed.entrySet().removeIf(end -> end.getValue().equals(starts.get(end.getKey())));
        Map<String, Tally> tallies = new HashMap<>();
        consumer.assign(changed.keySet());
        changed.keySet().forEach(partition -> consumer.seek(partition, starts.getOrDefault(partition, 0L)));
        while (changed.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL)
                    .forEach(record -> tallies.computeIfAbsent(record.topic(), topic -> new Tally())
                            .add(record));
        }
        Map<String, Long> partitions =
                ends.keySet().stream().collect(Collectors.groupingBy(TopicPartition::topic, Collectors.counting()));
        List<TopicTraffic> traffic = new ArrayList<>();
        tallies.forEach((topic, tally) ->
                traffic.add(tally.of(topic, partitions.getOrDefault(topic, 1L).intValue())));
        return traffic;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static final class Tally {
        private final List<ConsumerRecord<byte[], byte[]>> sample = new ArrayList<>();
        private long records;
        private long bytes;

        void add(ConsumerRecord<byte[], byte[]> record) {
            records++;
            bytes += length(record.key()) + length(record.value());
            for (Header header : record.headers()) {
                bytes += header.key().length() + length(header.value());
            }
            if (sample.size() < SAMPLE) {
                sample.add(record);
            }
        }

        private static int length(byte @Nullable [] bytes) {
            return bytes == null ? 0 : bytes.length;
        }

        TopicTraffic of(String topic, int partitions) {
            return new TopicTraffic(topic, partitions, records, bytes, sample);
        }
    }
}
