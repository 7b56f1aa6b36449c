package cablestream.streams;

import cablestream.streams.FailureCounts.Work;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/** The clients of Kafka Streams, two of them with additions of ours. */
final class StreamsClients implements KafkaClientSupplier {
    private static final ByteArraySerializer WRITE = new ByteArraySerializer();
    private static final ByteArrayDeserializer READ = new ByteArrayDeserializer();

    private final FailureCounts failures;

    StreamsClients(FailureCounts failures) {
        this.failures = failures;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new CountingProducer(config, failures);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new RoleConsumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, READ, READ);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, READ, READ);
    }

    /** Counts an output that is not accepted as a failure of the record that led to it. Kafka Streams would name a later one. */
    private static final class CountingProducer extends KafkaProducer<byte[], byte[]> {
        private final FailureCounts failures;
        /** Whether an output of this transaction failed: all that follow fail by that, and with the same exception. */
        private volatile boolean refused;

        CountingProducer(Map<String, Object> config, FailureCounts failures) {
            super(config, WRITE, WRITE);
            this.failures = failures;
        }

        @Override
        public void beginTransaction() {
            refused = false;
            super.beginTransaction();
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> output, @Nullable Callback callback) {
            Work work = failures.current();
            return super.send(output, (written, failure) -> {
                if (failure != null && !refused) {
                    refused = true;
                    count(work, failure);
                }
                if (callback != null) {
                    callback.onCompletion(written, failure);
                }
            });
        }

        private void count(@Nullable Work work, Exception failure) {
            if (work != null) {
                failures.refused(work, failure);
            }
        }
    }

    /**
     * Leaves its group whenever it is closed. Kafka Streams keeps a thread that died in the group, and its partitions would wait for the
     * session time-out before the thread that replaces it gets them.
     *
     * <p>While nothing comes, a thread waits for records for longer than its {@code poll.ms}: no commit is due then, for whose timer it
     * would have to look. What comes ends the wait.
     */
    private static final class RoleConsumer extends KafkaConsumer<byte[], byte[]> {
        /** Most commits are due sooner after a record. The last one of a backlog may be late by one wait. */
        private static final Duration QUIET = Duration.ofMillis(500);

        private static final Duration QUIET_POLL = Duration.ofMillis(250);
        private long lastRecords = System.nanoTime();

        RoleConsumer(Map<String, Object> config) {
            super(config, READ, READ);
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            boolean quiet = System.nanoTime() - lastRecords > QUIET.toNanos();
            boolean waits = timeout.compareTo(Duration.ZERO) > 0 && timeout.compareTo(QUIET_POLL) < 0;
            ConsumerRecords<byte[], byte[]> records = super.poll(quiet && waits ? QUIET_POLL : timeout);
            if (!records.isEmpty()) {
                lastRecords = System.nanoTime();
            }
            return records;
        }

        @Override
        public void close(CloseOptions given) {
            CloseOptions leaving =
                    CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
            super.close(given.timeout().map(leaving::withTimeout).orElse(leaving));
        }
    }
}
