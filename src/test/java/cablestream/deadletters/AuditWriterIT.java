package cablestream.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.AuditWriter.Deed;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.record.AuditKey;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries on the audit topic of a real broker, to which others write, too. */
class AuditWriterIT {
    private static final String AUDIT = "cables.audit";

    @TempDir
    private static Path dir;

    private static EmbeddedBroker broker;
    private static Settings settings;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
        settings = Settings.of(Map.of("bootstrap.servers", broker.bootstrapServers(), "audit.key", AuditKey.random()));
        try (Admin admin = Admin.create(settings.clientConfig())) {
            new TopicAdmin(admin).create(TopicPlan.of(new TopicNames("cables."), List.of(), 1, 1));
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void anEntryNamesItsOwnPlaceAndTheRecordOfItsAction() {
        try (AuditWriter writer = new AuditWriter(settings)) {
            for (int i = 0; i < 5; i++) {
                AuditEntry entry = writer.write(book -> new Deed(entry("a"), place -> releases(place.toString())));

                assertThat(read(RecordPosition.read(ReleaseRequests.place(entry))))
                        .isEqualTo(entry);
                assertThat(value(RecordPosition.read(String.valueOf(entry.became()))))
                        .isEqualTo(ReleaseRequests.place(entry));
            }
        }
    }

    @Test
    void aDecisionKnowsTheOneJustBeforeIt() {
        try (AuditWriter writer = new AuditWriter(settings)) {
            for (int i = 0; i < 50; i++) {
                String target = "c" + i;
                AuditEntry first = writer.write(book -> new Deed(entry(target), null));
                List<AuditEntry> known = new ArrayList<>();
                writer.write(book -> {
                    known.clear();
                    known.addAll(book.history(target));
                    return new Deed(entry(target), null);
                });

                assertThat(known).containsExactly(first);
            }
        }
    }

    @Test
    void anEntryWhosePlaceSomebodyElseTakesIsWrittenAgain() {
        AtomicInteger tries = new AtomicInteger();
        try (AuditWriter writer = new AuditWriter(settings)) {
            AuditEntry entry = writer.write(book -> new Deed(entry("b"), place -> {
                if (tries.incrementAndGet() == 1) {
                    writeToTheAudit();
                }
                return releases(place.toString());
            }));

            assertThat(tries).hasValue(2);
            assertThat(read(RecordPosition.read(ReleaseRequests.place(entry)))).isEqualTo(entry);
            assertThat(writer.book().history("b")).containsExactly(entry);
        }
    }

    @Test
    void ofTwoProcessesOneEndsAnAcknowledgement() {
        KafkaShifts one = new KafkaShifts(settings, AuditBook::new);
        KafkaShifts other = new KafkaShifts(settings, AuditBook::new);
        one.acknowledge("DEAD_LETTERS", "1 dead letter waits for a decision", "seen", "roe");
        try (AuditLog log = new AuditLog(settings)) {
            Acknowledgement open = log.upToNow().acknowledged().get(0);
            one.end(open);
            other.end(open);

            assertThat(log.upToNow().acknowledged()).isEmpty();
            assertThat(log.upToNow().history("DEAD_LETTERS"))
                    .extracting(AuditEntry::what)
                    .containsExactly(What.ACKNOWLEDGE, What.END_ACKNOWLEDGEMENT);
        }
    }

    @Test
    void anUncommittedRecordIsWaitedForUntilItIsCommitted() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", "slow"));
                KafkaAuditRecords records = new KafkaAuditRecords(settings.clientConfig())) {
            producer.initTransactions();
            producer.beginTransaction();
            RecordPosition place = place(producer.send(somebodyElses()).get());
            CompletableFuture<Boolean> found =
                    CompletableFuture.supplyAsync(() -> records.at(place).isPresent());

            assertThat(found.copy()
                            .completeOnTimeout(false, 300, TimeUnit.MILLISECONDS)
                            .join())
                    .isFalse();
            producer.commitTransaction();
            assertThat(found.join()).isTrue();
        }
    }

    @Test
    void anAbortedRecordIsNotThere() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", "aborted"));
                KafkaAuditRecords records = new KafkaAuditRecords(settings.clientConfig())) {
            producer.initTransactions();
            producer.beginTransaction();
            RecordPosition place = place(producer.send(somebodyElses()).get());
            producer.abortTransaction();

            assertThat(records.at(place)).isEmpty();
        }
    }

    @Test
    void aPlaceAtWhichNothingWasWrittenIsNotWaitedFor() {
        try (KafkaAuditRecords records = new KafkaAuditRecords(settings.clientConfig())) {
            long before = System.nanoTime();

            assertThat(records.at(new RecordPosition(AUDIT, 0, 1_000_000))).isEmpty();
            assertThat(records.at(new RecordPosition(AUDIT, 7, 0))).isEmpty();
            assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(4));
        }
    }

    private static AuditEntry read(RecordPosition place) {
        return AuditEntry.read(value(place).getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String value(RecordPosition place) {
        try (KafkaAuditRecords records = new KafkaAuditRecords(settings.clientConfig())) {
            return new String(records.at(place).orElseThrow().value(), StandardCharsets.UTF_8);
        }
    }

    private static AuditEntry entry(String target) {
        Instant now = Instant.ofEpochMilli(1_237_222_800_000L);
        return AuditEntry.of(now, "roe", What.DISCARD, target, Outcome.DONE, "It.");
    }

    private static ProducerRecord<byte[], byte[]> releases(String value) {
        return new ProducerRecord<>("cables.releases", value.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> somebodyElses() {
        return new ProducerRecord<>(AUDIT, 0, null, "forged".getBytes(StandardCharsets.UTF_8));
    }

    private static void writeToTheAudit() {
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
            producer.send(somebodyElses());
        }
    }

    private static RecordPosition place(RecordMetadata there) {
        return new RecordPosition(there.topic(), there.partition(), there.offset());
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(settings.clientConfig());
        config.putAll(more);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
