package cablestream.search;

import cablestream.avro.Cable;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.UndecodedRecords;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.reader.UndecodableValueException;
import cablestream.reader.UnknownSchemaException;
import cablestream.record.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the committed records of the topic of all cables into an index. One thread at a time. */
final class IndexFollower {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    /** The maximum number of offsets of a partition that are read at once. */
    private static final int BATCH = 500;

    private static final Duration COMMIT = Duration.ofSeconds(10);

    /** How often a schema that is not known is asked for before its record is left out: five minutes. */
    private static final int MOST_ATTEMPTS = 30;

    private final LogReader log;
    private final CableIndex index;
    private final String topic;
    private final Meters meters;
    private final UndecodedRecords undecoded = new UndecodedRecords();
    private final Map<TopicPartition, Long> begins = new HashMap<>();
    private IndexProgress committed;
    private long lastCommit = System.nanoTime();
    private @Nullable RecordPosition waiting;
    private int attempts;
    private volatile long unread;

    IndexFollower(LogReader log, CableIndex index, String topic, Meters meters) {
        this.meters = meters;
        this.log = log;
        this.index = index;
        this.topic = topic;
        this.committed = index.progress();
    }

    /** The number of offsets that the index has not read. */
    long unread() {
        return unread;
    }

    /** Begins anew if the topic is another one than that of the index, and removes what the topic no longer keeps. */
    void compare(String topicId) throws IOException {
        if (!topicId.equals(index.progress().topic())) {
            index.clear(topicId);
        }
        for (Map.Entry<TopicPartition, Long> begin : log.begins(topic).entrySet()) {
            if (!begin.getValue().equals(begins.put(begin.getKey(), begin.getValue()))) {
                begin(begin.getKey().partition(), begin.getValue());
            }
        }
    }

    private void begin(int partition, long offset) throws IOException {
        index.removeBefore(partition, offset);
        if (index.progress().offset(partition) < offset) {
            index.reached(partition, offset);
        }
    }

    /**
     * Reads the records of each partition, but no more than a batch.
     *
     * @return whether a batch was not enough
     * @throws UnknownSchemaException if the schema registry does not have a schema, or does not answer; the next call goes on there
     */
    boolean read() throws IOException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Map<TopicPartition, Long> ends = log.ends(topic);
        boolean more = false;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            more |= read(end.getKey(), end.getValue());
        }
        unread = unread(ends);
        if (unread == 0) {
            index.complete(start);
        }
        commit(COMMIT);
        return more;
    }

    /** Commits what is not committed if the last commit was so long ago. */
    void commit(Duration pause) throws IOException {
        boolean due = System.nanoTime() - lastCommit >= pause.toNanos();
        if (due && !index.progress().offsets().equals(committed.offsets())) {
            index.commit();
            committed = index.progress();
            lastCommit = System.nanoTime();
        }
    }

    private long unread(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(
                        0, end.getValue() - index.progress().offset(end.getKey().partition())))
                .sum();
    }

    private boolean read(TopicPartition partition, long end) throws IOException {
        long next = index.progress().offset(partition.partition());
        if (next > end) {
            // The topic lost records: those after its end are no longer the ones that were read.
            index.clear(index.progress().topic());
            return true;
        }
        long until = Math.min(end, next + BATCH);
        if (next < until) {
            log.scanRange(partition, next, until, this::take);
            index.reached(partition.partition(), until);
        }
        return until < end;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            leaveOut(record, "it has no key or no value");
            return;
        }
        try {
            take(new String(record.key(), StandardCharsets.UTF_8), record);
        } catch (UnknownSchemaException e) {
            if (isToBeTriedAgain(RecordPosition.of(record))) {
                throw e;
            }
            leaveOut(record, e.getMessage());
        } catch (UndecodableValueException e) {
            leaveOut(record, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isToBeTriedAgain(RecordPosition place) {
        attempts = place.equals(waiting) ? attempts + 1 : 1;
        waiting = place;
        return attempts < MOST_ATTEMPTS;
    }

    private void take(String key, ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (WireFormat.isWithdrawal(record.value())) {
            index.remove(key);
            return;
        }
        Cable cable = WireFormat.cable(record.value());
        Instant received = Instant.ofEpochMilli(record.timestamp());
        index.put(key, CableDocument.of(key, cable, RecordPosition.of(record), received));
    }

    private void leaveOut(ConsumerRecord<byte[], byte[]> record, @Nullable String reason) {
        undecoded.add(record, reason);
        meters.count(MeterCatalogue.SEARCH_UNDECODABLE);
        if (undecoded.count() <= UndecodedRecords.NAMED) {
            LOG.warn("The search index leaves out {}, which cannot be decoded: {}", RecordPosition.of(record), reason);
        }
    }
}
