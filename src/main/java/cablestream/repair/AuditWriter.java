package cablestream.repair;

import cablestream.broker.Place;
import cablestream.broker.TopicPlan;
import cablestream.broker.Topics;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The one who writes for operators: what an action puts on a topic, and its audit entry, in one transaction. Its transactional id is
 * one for all: whoever begins later puts an earlier one off, who then begins anew; so each decides by all that was done before, and
 * two can never both do what only one may.
 */
final class AuditWriter implements AutoCloseable {
    private static final int TRIES = 10;

    private final Settings settings;
    private final Topics topics;
    private final AuditLog log;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    AuditWriter(Settings settings) {
        this.settings = settings;
        this.topics = new Topics(settings.topicPrefix());
        this.log = new AuditLog(settings.clientConfig(), topics.audit());
    }

    /**
     * What is to be done.
     *
     * @param entry what is written down
     * @param sends what goes to a topic with it, {@code null} for nothing
     */
    record Deed(AuditEntry entry, @Nullable ProducerRecord<byte[], byte[]> sends) {}

    /**
     * Does what is decided by all that was done before.
     *
     * @param decide may be asked again, if another came between
     * @return the entry as it was written
     * @throws KafkaException if nothing was written
     */
    AuditEntry write(Function<AuditBook, Deed> decide) {
        for (int left = TRIES; ; left--) {
            try {
                KafkaProducer<byte[], byte[]> mine = producer();
                return commit(mine, decide.apply(log.upToNow()));
            } catch (ProducerFencedException | InvalidProducerEpochException e) {
                close(producer);
                producer = null;
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    /** All that was done up to now. */
    AuditBook book() {
        return log.upToNow();
    }

    @Override
    public void close() {
        close(producer);
        log.close();
    }

    private AuditEntry commit(KafkaProducer<byte[], byte[]> mine, Deed deed) {
        mine.beginTransaction();
        try {
            ProducerRecord<byte[], byte[]> sends = deed.sends();
            AuditEntry entry = sends == null ? deed.entry() : sent(mine, sends, deed.entry());
            byte[] key = entry.target().getBytes(StandardCharsets.UTF_8);
            mine.send(new ProducerRecord<>(topics.audit(), 0, entry.at().toEpochMilli(), key, entry.bytes()));
            mine.commitTransaction();
            return entry;
        } catch (KafkaException e) {
            abort(mine);
            throw e;
        }
    }

    /** The offset is known before it is committed: so the entry can name it. */
    private static AuditEntry sent(
            KafkaProducer<byte[], byte[]> mine, ProducerRecord<byte[], byte[]> sends, AuditEntry entry) {
        try {
            RecordMetadata there = mine.send(sends).get();
            String place = new Place(there.topic(), there.partition(), there.offset()).toString();
            return entry.put(place, Instant.ofEpochMilli(there.timestamp()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = settings.clientConfig();
            config.put("transactional.id", transactionalId(settings));
            config.put("max.request.size", TopicPlan.LARGEST_RECORD);
            config.put("compression.type", "lz4");
            KafkaProducer<byte[], byte[]> fresh =
                    new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
            producer = fresh;
            fresh.initTransactions();
        }
        return producer;
    }

    /** One for all who repair the traffic of an application. */
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
