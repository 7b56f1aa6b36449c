package cablestream.deadletters;

import cablestream.kafka.EndOffsets;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.record.AuditKey;
import cablestream.settings.Settings;
import cablestream.thread.Pause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the record of an action and its audit entry in one transaction. All writers of an application share one
 * transactional id: the later one fences the earlier one, which then decides again. So each decision knows all decisions
 * before it, and two operators can never both take an action that is open to one only.
 *
 * <p>Each entry names its own place, so that a copy of it does not count. The place is the log-end offset before the
 * decision; after another write meanwhile, the transaction is aborted and the decision is repeated. A transaction that has
 * been committed is read only when its marker is on the topic, too: nothing is decided before.
 */
final class AuditWriter implements AutoCloseable {
    private static final int TRIES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Settings settings;
    private final TopicNames topics;
    private final TopicPartition partition;
    private final @Nullable AuditKey key;
    private final AuditLog log;
    private final EndOffsets end;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    AuditWriter(Settings settings) {
        this.settings = settings;
        this.topics = new TopicNames(settings.topicPrefix());
        this.partition = new TopicPartition(topics.audit(), 0);
        this.key = AuditKey.of(settings.auditKeyFile(), settings.auditKey());
        this.log = new AuditLog(settings);
        this.end = new EndOffsets(settings.clientConfig());
    }

    /**
     * An action to write.
     *
     * @param entry audit entry
     * @param sends maker of the record of the action, by the position of the entry; {@code null} if there is none
     */
    record Deed(AuditEntry entry, @Nullable Function<RecordPosition, ProducerRecord<byte[], byte[]>> sends) {}

    /**
     * Carries out a decision that depends on all earlier actions.
     *
     * @param decide decision; repeated after another write
     * @return the entry as written
     * @throws KafkaException if nothing was written
     */
    AuditEntry write(Function<AuditBook, Deed> decide) {
        for (int left = TRIES; ; left--) {
            try {
                KafkaProducer<byte[], byte[]> mine = producer();
                RecordPosition place = new RecordPosition(partition.topic(), partition.partition(), end.of(partition));
                return commit(mine, decide.apply(allBefore(place)), place);
            } catch (DisplacedException e) {
                if (left == 1) {
                    throw e;
                }
                Pause.of(PAUSE);
            } catch (ProducerFencedException | InvalidProducerEpochException e) {
                close(producer);
                producer = null;
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    /** The book of all entries until now. */
    AuditBook book() {
        return log.upToNow();
    }

    /** The key for signing orders; {@code null} if no key is set. */
    @Nullable
    AuditKey key() {
        return key;
    }

    @Override
    public void close() {
        close(producer);
        end.close();
        log.close();
    }

    private AuditBook allBefore(RecordPosition place) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!log.isSettled(place.offset())) {
            if (System.nanoTime() > patience) {
                throw new TimeoutException("a transaction on the audit topic does not end");
            }
            Pause.of(PAUSE);
        }
        return log.upToNow();
    }

    private AuditEntry commit(KafkaProducer<byte[], byte[]> mine, Deed deed, RecordPosition place) {
        mine.beginTransaction();
        try {
            AuditEntry entry = sent(mine, deed, place).sealed(place, key);
            byte[] target = entry.target().getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    place.topic(), place.partition(), entry.at().toEpochMilli(), target, entry.bytes());
            RecordMetadata there = TopicAdmin.await(mine.send(record));
            if (there.offset() != place.offset()) {
                throw new DisplacedException();
            }
            mine.commitTransaction();
            return entry;
        } catch (KafkaException e) {
            abort(mine);
            throw e;
        }
    }

    /** The offset is known before it is committed: so the entry can name it. */
    private static AuditEntry sent(KafkaProducer<byte[], byte[]> mine, Deed deed, RecordPosition place) {
        if (deed.sends() == null) {
            return deed.entry();
        }
        RecordMetadata there = TopicAdmin.await(mine.send(deed.sends().apply(place)));
        String became = RecordPosition.of(there).toString();
        return deed.entry().put(became, Instant.ofEpochMilli(there.timestamp()));
    }

    /** Another record has the position of the entry: the marker of the transaction before, or a record of another writer. */
    private static final class DisplacedException extends KafkaException {
        private static final long serialVersionUID = 1L;

        DisplacedException() {
            super("others write to the audit topic");
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = settings.clientConfig();
            config.put("transactional.id", transactionalId(settings));
            config.put("max.request.size", TopicPlan.LARGEST_RECORD);
            config.put("compression.type", settings.compressionType());
            KafkaProducer<byte[], byte[]> fresh =
                    new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
            producer = fresh;
            fresh.initTransactions();
        }
        return producer;
    }

    /** The transactional id of all processes of an application. */
    static String transactionalId(Settings settings) {
        return settings.applicationId() + "-repair";
    }

    private static void abort(KafkaProducer<byte[], byte[]> mine) {
        try {
            mine.abortTransaction();
        } catch (KafkaException e) {
            // The producer is beyond use: the transaction ends by itself.
        }
    }

    private static void close(@Nullable KafkaProducer<byte[], byte[]> mine) {
        if (mine != null) {
            mine.close(Duration.ofSeconds(5));
        }
    }
}
