package cablestream.backfill;

import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UndecodedRecords;
import cablestream.pipeline.Pipeline;
import cablestream.reader.UndecodableValueException;
import cablestream.reader.UnknownSchemaException;
import cablestream.record.CableSummary;
import cablestream.record.StoredCables;
import cablestream.record.WireFormat;
import cablestream.route.BackfillVerdict;
import cablestream.route.StoredCable;
import cablestream.thread.Pause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Decides which records of the topic of all cables a feed lacks: the latest revision of each cable since a time, unless it was withdrawn
 * or is in the feed. A record that cannot be decoded is left out, and hides no earlier revision. Each id costs some memory.
 */
public final class CablesToFill {
    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final TopicNames topics;
    private final Pipeline stages;
    private final String feed;
    /** The position of the latest revision of each cable. */
    private final Map<String, RecordPosition> latest = new HashMap<>();
    /** The latest revision of each cable in the feed. */
    private final Map<String, Integer> there = new HashMap<>();

    /** Records of both topics that cannot be decoded. */
    private final UndecodedRecords undecoded = new UndecodedRecords();

    private final Set<RecordPosition> undecodable = new HashSet<>();

    private CablesToFill(TopicNames topics, Pipeline stages, String feed) {
        this.topics = topics;
        this.stages = stages;
        this.feed = feed;
    }

    /** A choice with its reason. */
    public enum Choice {
        WRITE,
        THERE,
        FORBIDDEN,
        UNDECODABLE,
        LEFT_OUT
    }

    /**
     * Reads what the decision needs.
     *
     * @param beat called now and then
     */
    public static CablesToFill read(
            LogReader log, TopicNames topics, Pipeline stages, String feed, Instant since, Runnable beat) {
        CablesToFill cables = new CablesToFill(topics, stages, feed);
        // The feed afterwards: what live traffic wrote with a cable that is known here is found there.
        cables.readAll(log, since, beat);
        cables.readFeed(log, beat);
        return cables;
    }

    private void readAll(LogReader log, Instant since, Runnable beat) {
        log.scan(List.of(topics.all()), since, record -> {
            beat.run();
            see(record, () -> latest.remove(key(record)), cable -> latest.put(key(record), RecordPosition.of(record)));
            return true;
        });
    }

    /** Reads the whole feed, up to its end and not only to the first open transaction. */
    private void readFeed(LogReader log, Runnable beat) {
        for (TopicPartition partition : log.partitions(topics.feed(feed))) {
            long end = log.logEnd(partition);
            long patience = System.nanoTime() + PATIENCE_NANOS;
            while (log.end(partition) < end) {
                if (System.nanoTime() > patience) {
                    throw new TimeoutException("a transaction on " + partition + " does not end");
                }
                beat.run();
                Pause.of(PAUSE);
            }
            log.scanRange(partition, 0, end, record -> {
                beat.run();
                see(record, () -> there.remove(key(record)), cable -> there.put(key(record), cable.revision()));
            });
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record, Runnable withdrawn, Consumer<CableSummary> written) {
        try {
            if (WireFormat.isWithdrawal(record.value())) {
                withdrawn.run();
            } else {
                written.accept(CableSummary.of(record.value()));
            }
        } catch (UndecodableValueException | UnknownSchemaException e) {
            leaveOut(record, e);
        }
    }

    private void leaveOut(ConsumerRecord<byte[], byte[]> record, RuntimeException why) {
        undecodable.add(RecordPosition.of(record));
        undecoded.add(record, why.getMessage());
    }

    /** Records of both topics that cannot be decoded. */
    public UndecodedRecords undecoded() {
        return undecoded;
    }

    /** The choice for a record of the topic of all cables. */
    public Choice choose(ConsumerRecord<byte[], byte[]> record) {
        RecordPosition place = RecordPosition.of(record);
        if (!place.equals(latest.get(key(record)))) {
            return undecodable.contains(place) ? Choice.UNDECODABLE : Choice.LEFT_OUT;
        }
        try {
            return choose(key(record), StoredCables.of(WireFormat.cable(record.value())));
        } catch (UndecodableValueException | UnknownSchemaException e) {
            // The fields that were read before can be decoded, and others cannot.
            leaveOut(record, e);
            return Choice.UNDECODABLE;
        }
    }

    private Choice choose(String id, StoredCable cable) {
        BackfillVerdict verdict = stages.router().backfill(feed, cable);
        boolean has = Integer.valueOf(cable.revision()).equals(there.get(id));
        return switch (verdict) {
            case TAKEN -> has ? Choice.THERE : Choice.WRITE;
            case NOT_CLEARED -> Choice.FORBIDDEN;
            default -> Choice.LEFT_OUT;
        };
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }
}
