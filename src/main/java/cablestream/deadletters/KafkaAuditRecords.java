package cablestream.deadletters;

import cablestream.kafka.EndOffsets;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.thread.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads them from Kafka. An order and its audit entry are of one transaction, but each partition learns of its end by itself: an entry
 * that is written and not committed yet is waited for. Its clients are made when they are needed first.
 */
public final class KafkaAuditRecords implements AuditRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Map<String, Object> kafka;
    private final EndOffsets end;
    private @Nullable LogReader log;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public KafkaAuditRecords(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
        this.end = new EndOffsets(kafka);
    }

    @Override
    public Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition place) {
        if (!partition(place)) {
            return Optional.empty();
        }
        Optional<ConsumerRecord<byte[], byte[]>> found = log().at(place);
        if (found.isPresent()) {
            return found;
        }
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (written(place) && System.nanoTime() < patience) {
            Pause.of(PAUSE);
        }
        // It may have been committed since it was looked for.
        return log().at(place);
    }

    @Override
    public List<ConsumerRecord<byte[], byte[]>> between(RecordPosition after, RecordPosition before) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        log().scanRange(
                        new TopicPartition(after.topic(), after.partition()),
                        after.offset() + 1,
                        before.offset(),
                        records::add);
        return records;
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
        end.close();
    }

    private boolean partition(RecordPosition place) {
        return log().partitions(place.topic()).contains(new TopicPartition(place.topic(), place.partition()));
    }

    /** Whether it may become committed. */
    private boolean written(RecordPosition place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        return log().end(partition) <= place.offset() && end.of(partition) > place.offset();
    }

    private LogReader log() {
        if (log == null) {
            log = new LogReader(kafka);
        }
        return log;
    }
}
