package cablestream.streams;

import cablestream.intake.FlashSign;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.UngroupedConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the partition of a task to its end with a consumer of its own, which is there while there is a backlog. The task waits for that until
 * the end is near, but does its own work in between.
 */
final class KafkaReadAhead implements ReadAhead {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaReadAhead.class);
    /** A record that was received so long ago is one of a backlog. */
    private static final Duration BACKLOG = Duration.ofSeconds(1);
    /** After so long without a backlog there is no consumer. */
    private static final Duration UNUSED = Duration.ofSeconds(10);
    /** Longest time of a call, and the shortest between two. */
    private static final Duration MOST = Duration.ofMillis(10);

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int LITTLE = 1_000;
    private static final Map<String, Object> MANY_RECORDS = Map.of(
            "max.poll.records", 2_000,
            "max.partition.fetch.bytes", 4 * 1024 * 1024,
            "receive.buffer.bytes", 1024 * 1024);

    private final Map<String, Object> settings;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;
    /** Whether the consumer is at a record of the present backlog. */
    private boolean following;

    private long next = System.nanoTime();

    /** @param settings settings of clients, {@code bootstrap.servers} among them */
    KafkaReadAhead(Map<String, Object> settings) {
        this.settings = settings;
    }

    @Override
    public List<ReceivedRecord> after(ReceivedRecord present) {
        long passed = System.nanoTime() - next;
        boolean backlog = System.currentTimeMillis() - present.record().timestamp() >= BACKLOG.toMillis();
        if (!backlog) {
            following = false;
            if (passed > UNUSED.toNanos()) {
                close();
            }
            return List.of();
        }
        if (passed < 0) {
            return List.of();
        }
        try {
            List<ReceivedRecord> found = find(present.position());
            next = System.nanoTime() + PAUSE.toNanos();
            return found;
        } catch (KafkaException e) {
            LOG.warn(
                    "FLASH waits for its turn at intake for the moment: {}",
                    e.getClass().getSimpleName());
            next = System.nanoTime() + AFTER_FAILURE.toNanos();
            close();
            return List.of();
        }
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
            following = false;
        }
    }

    private List<ReceivedRecord> find(RecordPosition present) {
        KafkaConsumer<byte[], byte[]> from = follow(present);
        List<ReceivedRecord> found = new ArrayList<>();
        long end = System.nanoTime() + MOST.toNanos();
        do {
            for (ConsumerRecord<byte[], byte[]> record : from.poll(isNearEnd(from) ? Duration.ZERO : MOST)) {
                if (record.offset() > present.offset() && FlashSign.isIn(record.value())) {
                    found.add(ReceivedRecord.of(record));
                }
            }
        } while (!isNearEnd(from) && System.nanoTime() - end < 0);
        return found;
    }

    /** Whether little is left to read, so that it is worth no waiting for the broker. */
    private static boolean isNearEnd(KafkaConsumer<byte[], byte[]> from) {
        return from.assignment().stream()
                .allMatch(partition -> from.currentLag(partition).orElse(Long.MAX_VALUE) < LITTLE);
    }

    /** The consumer. Within a backlog it is not set to another offset: what the broker is about to send would be lost by that. */
    private KafkaConsumer<byte[], byte[]> follow(RecordPosition present) {
        KafkaConsumer<byte[], byte[]> ready = consumer;
        if (ready == null) {
            ready = UngroupedConsumer.of(settings, MANY_RECORDS);
            consumer = ready;
        }
        if (!following) {
            TopicPartition partition = new TopicPartition(present.topic(), present.partition());
            ready.assign(List.of(partition));
            ready.seek(partition, present.offset() + 1);
            following = true;
        }
        return ready;
    }
}
