package cablestream.cli;

import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads some topics from their beginnings, and keeps all that it got. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<byte[], byte[]>> got = new ArrayList<>();

    private TopicReader(Settings settings, Collection<String> topics, String isolation) {
        Map<String, Object> config = settings.clientConfig();
        config.put("isolation.level", isolation);
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** As readers should. */
    static TopicReader ofCommitted(Settings settings, Collection<String> topics) {
        return new TopicReader(settings, topics, "read_committed");
    }

    /** As readers should not: what is not committed yet, or never will be, too. */
    static TopicReader ofAll(Settings settings, Collection<String> topics) {
        return new TopicReader(settings, topics, "read_uncommitted");
    }

    /** What is on a topic under a key by now, the latest last. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        catchUp();
        return got.stream()
                .filter(record -> record.topic().equals(topic))
                .filter(record -> key.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .toList();
    }

    private void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(got::add);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
