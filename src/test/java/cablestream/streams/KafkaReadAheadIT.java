package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.api.Record;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking for FLASH in the rest of a partition, on a real broker. */
class KafkaReadAheadIT {
    private static final Duration BACKLOG = Duration.ofMinutes(1);
    private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static int partition;

    private KafkaProducer<byte[], byte[]> producer;
    private ReadAhead ahead;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(folder, 0);
        try (Admin admin = Admin.create(clients())) {
            new TopicAdmin(admin).create(TopicPlan.of(new TopicNames("cables."), List.of(), 8, 1));
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void open() {
        partition++;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "sender"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        ahead = new KafkaReadAhead(clients());
    }

    @AfterEach
    void close() {
        ahead.close();
        producer.close();
    }

    @Test
    void theFlashOfABacklogIsFoundOnceInItsOrder() {
        inTransaction(() -> {
            for (int serial = 0; serial < 500; serial++) {
                send(serial % 200 == 199 ? Cables.routine(serial).flash() : Cables.routine(serial));
            }
        });

        assertThat(found(2)).containsExactly(199L, 399L);
        assertThat(ahead.after(present(10, BACKLOG))).isEmpty();
    }

    @Test
    void aRecordHasItsKeyValueAndTime() {
        byte[] flash = Cables.routine(1).flash().bytes();
        inTransaction(() -> {
            send(Cables.routine(0));
            producer.send(new ProducerRecord<>("cables.raw", partition, KEY, flash));
        });

        Record<byte[], byte[]> record = find(1).get(0).record();

        assertThat(record.key()).isEqualTo(KEY);
        assertThat(record.value()).isEqualTo(flash);
        assertThat(Instant.ofEpochMilli(record.timestamp()))
                .isBetween(Instant.now().minus(BACKLOG), Instant.now());
    }

    @Test
    void whatComesLaterIsFoundToo() {
        inTransaction(() -> {
            send(Cables.routine(0));
            send(Cables.routine(1).flash());
        });
        assertThat(found(1)).containsExactly(1L);

        inTransaction(() -> send(Cables.routine(2).flash()));

        // After the marker of the first transaction.
        assertThat(found(1)).containsExactly(3L);
    }

    @Test
    void whatWasNotCommittedIsNotFound() {
        producer.beginTransaction();
        send(Cables.routine(0).flash());
        producer.flush();
        producer.abortTransaction();
        inTransaction(() -> send(Cables.routine(1).flash()));

        assertThat(found(1)).containsExactly(2L);
    }

    @Test
    void whatIsNoLongerKeptIsPassedOver() {
        inTransaction(() -> {
            for (int serial = 0; serial < 10; serial++) {
                send(Cables.routine(serial).flash());
            }
        });
        try (Admin admin = Admin.create(clients())) {
            TopicPartition raw = new TopicPartition("cables.raw", partition);
            admin.deleteRecords(Map.of(raw, RecordsToDelete.beforeOffset(8)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }

        assertThat(found(2)).containsExactly(8L, 9L);
    }

    @Test
    void withoutABacklogNothingIsRead() {
        inTransaction(() -> send(Cables.routine(0).flash()));

        for (int i = 0; i < 100; i++) {
            assertThat(ahead.after(present(-1, Duration.ZERO))).isEmpty();
        }
    }

    @Test
    void aBrokerThatDoesNotAnswerFindsNothing() {
        try (ReadAhead nowhere = new KafkaReadAhead(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            for (int i = 0; i < 100; i++) {
                assertThat(nowhere.after(present(0, BACKLOG))).isEmpty();
            }
        }
    }

    private List<Long> found(int count) {
        return find(count).stream().map(each -> each.position().offset()).toList();
    }

    private List<ReceivedRecord> find(int count) {
        List<ReceivedRecord> found = new ArrayList<>();
        Awaitility.await(count + " records")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    found.addAll(ahead.after(present(0, BACKLOG)));
                    return found.size() >= count;
                });
        return found;
    }

    private static ReceivedRecord present(long offset, Duration age) {
        Record<byte[], byte[]> record =
                new Record<>(null, new byte[0], Instant.now().minus(age).toEpochMilli());
        return new ReceivedRecord(record, new RecordPosition("cables.raw", partition, offset));
    }

    private void inTransaction(Runnable sends) {
        producer.beginTransaction();
        sends.run();
        producer.commitTransaction();
    }

    private void send(Cables cable) {
        producer.send(new ProducerRecord<>("cables.raw", partition, null, cable.bytes()));
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
