package cablestream.reload;

import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UngroupedConsumer;
import cablestream.reference.ReferenceTable;
import cablestream.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the committed versions on the topics of reference tables in the order of writing. */
final class ReferenceLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, String> consumer;
    private final Map<TopicPartition, ReferenceTable> tables = new HashMap<>();

    ReferenceLog(Settings settings) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        for (ReferenceTable table : ReferenceTable.values()) {
            tables.put(new TopicPartition(topics.reference(table), 0), table);
        }
        this.consumer = new KafkaConsumer<>(
                UngroupedConsumer.config(settings.clientConfig()), new StringDeserializer(), new StringDeserializer());
        consumer.assign(tables.keySet());
        consumer.seekToBeginning(tables.keySet());
    }

    /** All versions that are committed at the time of the call, without those returned before. */
    List<TableVersion> toEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(tables.keySet());
        List<TableVersion> documents = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            documents.addAll(next(POLL));
        }
        return documents;
    }

    /** The new versions within a time; empty if there are none, or the log is woken. */
    List<TableVersion> next(Duration time) {
        List<TableVersion> documents = new ArrayList<>();
        try {
            for (ConsumerRecord<String, String> written : consumer.poll(time)) {
                // A value that is null takes back an old version: that one was never in force for long, or long ago.
                if (written.key() != null && written.value() != null) {
                    documents.add(document(written));
                }
            }
        } catch (WakeupException e) {
            return List.of();
        }
        return documents;
    }

    /** Ends {@link #next} at once; may be called by any thread. */
    void wake() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private TableVersion document(ConsumerRecord<String, String> written) {
        TopicPartition place = new TopicPartition(written.topic(), written.partition());
        ReferenceTable table = tables.getOrDefault(place, ReferenceTable.FEEDS);
        return new TableVersion(
                table,
                written.key(),
                written.value(),
                Instant.ofEpochMilli(written.timestamp()),
                CableHeaders.has(written.headers(), CableHeaders.OPERATOR)
                        ? CableHeaders.text(written.headers(), CableHeaders.OPERATOR)
                        : null);
    }
}
