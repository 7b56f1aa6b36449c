package cablestream.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionalLoopTest {
    private static final TopicPartition RAW = new TopicPartition("peer.raw", 0);
    private static final byte[] TEXT =
            new Traffic(1, TrafficMix.CLEAN).next().text().getBytes(StandardCharsets.UTF_8);

    private static final long TIME = 1_764_460_800_000L;

    @TempDir
    private Path folder;

    @Test
    void outputsStateAndOffsetsAreOneTransaction() throws Exception {
        MockProducer<byte[], byte[]> producer = turn("one", List.of(), TEXT);

        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .contains("peer.all", "peer.state.messages", "peer.state.series");
        assertThat(producer.consumerGroupOffsetsHistory())
                .flatExtracting(Map::values)
                .containsExactly(Map.of(RAW, new OffsetAndMetadata(1)));
    }

    @Test
    void theNextProcessKnowsACopy() throws Exception {
        List<ProducerRecord<byte[], byte[]>> written =
                turn("one", List.of(), TEXT).history();

        assertThat(turn("two", written, TEXT).history())
                .extracting(ProducerRecord::topic)
                .doesNotContain("peer.all")
                .contains("peer.events");
    }

    /**
     * A process takes one text.
     *
     * @param before what processes before it wrote
     */
    private MockProducer<byte[], byte[]> turn(String process, List<ProducerRecord<byte[], byte[]>> before, byte[] text)
            throws Exception {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        Map<String, List<ProducerRecord<byte[], byte[]>>> topics = new HashMap<>();
        Stream.of("peer.raw", "peer.raw.urgent", "peer.state.messages", "peer.state.series")
                .forEach(topic -> topics.put(
                        topic,
                        before.stream()
                                .filter(record -> record.topic().equals(topic))
                                .toList()));
        topics.forEach((topic, records) -> declare(consumer, topic, records.size()));
        try (TransactionalLoop loop = new TransactionalLoop(
                consumer,
                producer,
                "peer.",
                Files.createDirectory(folder.resolve(process)),
                Duration.ZERO,
                Duration.ofMinutes(1))) {
            for (String state : List.of("peer.state.messages", "peer.state.series")) {
                consumer.schedulePollTask(() -> add(consumer, topics.get(state)));
            }
            loop.open();
            consumer.addRecord(record(RAW.topic(), 0, new byte[0], text));
            loop.turn();
        }
        return producer;
    }

    private static void declare(MockConsumer<byte[], byte[]> consumer, String topic, long end) {
        Node node = Node.noNode();
        consumer.updatePartitions(
                topic, List.of(new PartitionInfo(topic, 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
        consumer.updateEndOffsets(Map.of(new TopicPartition(topic, 0), end));
    }

    private static void add(MockConsumer<byte[], byte[]> consumer, List<ProducerRecord<byte[], byte[]>> records) {
        long offset = 0;
        for (ProducerRecord<byte[], byte[]> record : records) {
            consumer.addRecord(record(record.topic(), offset++, record.key(), record.value()));
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, long offset, byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                TIME,
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
