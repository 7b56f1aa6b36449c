package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cable.Stated;
import cablestream.deadletters.AuditEntry;
import cablestream.deadletters.AuditLog;
import cablestream.deadletters.BulkReplay;
import cablestream.deadletters.HeldFilter;
import cablestream.deadletters.Operator;
import cablestream.deadletters.RepairRefused;
import cablestream.deadletters.Replays;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import cablestream.kafka.TraceStarter;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All dead letters of a reason put on a raw topic again in the background; nothing reads them there. */
class RerunIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Operator ROE = new Operator("roe");

    @TempDir
    private static Path dir;

    private static final AtomicInteger RECEIVED = new AtomicInteger();
    private static EmbeddedBroker broker;
    private static Settings settings;
    private static KafkaProducer<byte[], byte[]> producer;

    /** To the millisecond, as the timestamps of records are: one of the same millisecond is not before it. */
    private final Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
        settings = Settings.of(Map.of("bootstrap.servers", broker.bootstrapServers()));
        assertThat(new Shell(broker.bootstrapServers()).run("topics --apply")).isZero();
        producer = new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        broker.close();
    }

    @Test
    void oneRunAtATimeAndTheAuditTellsTheEnd() throws Exception {
        die(2, "EMPTY", "cables.raw");
        try (BulkReplay rerun = new BulkReplay(settings)) {
            rerun.start(filter("EMPTY"), ROE);
            assertThatThrownBy(() -> rerun.start(filter("EMPTY"), new Operator("doe")))
                    .isInstanceOf(RepairRefused.class)
                    .hasMessageContaining("by roe");
            Awaitility.await().atMost(PATIENCE).until(() -> !rerun.progress().running());

            assertThat(rerun.progress().said()).isEqualTo("Ended: 2 replayed, 0 refused.");
            assertThat(audited("EMPTY")).containsExactly("Ended: 2 replayed, 0 refused.");
        }
    }

    @Test
    void itStopsWhenItsProcessEnds() throws Exception {
        die(8, "NOT_TEXT", "cables.raw");
        BulkReplay rerun = begun("NOT_TEXT");

        rerun.close();

        assertThat(rerun.progress().running()).isFalse();
        assertThat(rerun.progress().said()).startsWith("Stopped before its end: ");
        assertThat(rerun.progress().replayed()).isLessThan(8);
        assertThat(audited("NOT_TEXT")).containsExactly(rerun.progress().said());
    }

    @Test
    void whatKafkaRefusesEndsItAndTheAuditTellsHowFarItCame() throws Exception {
        die(3, "NO_TEXT", "cables.raw");
        die("NO_TEXT", "cables.raw", random(2000));
        die(2, "NO_TEXT", "cables.raw");
        largestRawRecord(1000);
        try (BulkReplay rerun = begun("NO_TEXT")) {
            Awaitility.await().atMost(PATIENCE).until(() -> !rerun.progress().running());

            String end = "Ended early (RecordTooLargeException): 3 replayed, 0 refused. 3 were not reached.";
            assertThat(rerun.progress().said()).isEqualTo(end);
            assertThat(audited("NO_TEXT")).containsExactly(end);
        } finally {
            largestRawRecord(1 << 20);
        }
    }

    @Test
    void whatIsNoTransmissionIsNotReplayed() throws Exception {
        RecordPosition stray = die("UNPROCESSABLE", "cables.sightings", utf8("[]"));
        try (Replays replays = new Replays(settings)) {
            assertThatThrownBy(() -> replays.replay(stray, ROE))
                    .isInstanceOf(RepairRefused.class)
                    .hasMessageContaining("It is no transmission");
            assertThat(replays.eligible(filter("UNPROCESSABLE"))).isEmpty();
        }
    }

    @Test
    void whatIsStatedBesideTheBytesIsStatedAgain() throws Exception {
        Stated stated = new Stated("09LISBON212", "2009-03-16", "SECRET", 2009);
        ProducerRecord<byte[], byte[]> letter = letter("NO_TEXT", "cables.raw", utf8("no telegram"));
        CableHeaders.put(letter.headers(), stated);
        RecordPosition dead = RecordPosition.of(producer.send(letter).get());

        try (Replays replays = new Replays(settings);
                LogReader log = new LogReader(settings.clientConfig())) {
            RecordPosition replayed =
                    RecordPosition.read(replays.replay(dead, ROE).became());

            assertThat(log.at(replayed))
                    .hasValueSatisfying(raw ->
                            assertThat(CableHeaders.stated(raw.headers())).isEqualTo(stated));
        }
    }

    @Test
    void aReplayContinuesTheTrace() throws Exception {
        TraceContext trace = new TraceStarter(true).start("cables.raw-0@42", since);
        ProducerRecord<byte[], byte[]> letter = letter("NO_TEXT", "cables.raw", utf8("no telegram"));
        trace.put(letter.headers());
        RecordPosition dead = RecordPosition.of(producer.send(letter).get());

        try (Replays replays = new Replays(settings);
                LogReader log = new LogReader(settings.clientConfig())) {
            RecordPosition replayed =
                    RecordPosition.read(replays.replay(dead, ROE).became());

            assertThat(log.at(replayed))
                    .hasValueSatisfying(
                            raw -> assertThat(TraceContext.read(raw.headers())).isEqualTo(trace));
        }
    }

    private BulkReplay begun(String reason) {
        BulkReplay rerun = new BulkReplay(settings);
        rerun.start(filter(reason), ROE);
        Awaitility.await().atMost(PATIENCE).until(() -> rerun.progress().replayed() > 0);
        return rerun;
    }

    private HeldFilter filter(String reason) {
        return new HeldFilter(reason, null, since, 100);
    }

    /** How the replays of all of a reason ended. */
    private List<String> audited(String reason) {
        try (AuditLog log = new AuditLog(settings)) {
            String begin = "Replay of all " + reason + " since " + since + ". ";
            return log.upToNow().history("cables.dead").stream()
                    .map(AuditEntry::detail)
                    .filter(detail -> detail.startsWith(begin))
                    .map(detail -> detail.substring(begin.length()))
                    .toList();
        }
    }

    private static void die(int count, String reason, String topic) throws Exception {
        for (int i = 0; i < count; i++) {
            die(reason, topic, utf8("no telegram"));
        }
    }

    /** The place of a dead letter whose bytes were received on a topic. */
    private static RecordPosition die(String reason, String topic, byte[] bytes) throws Exception {
        return RecordPosition.of(producer.send(letter(reason, topic, bytes)).get());
    }

    private static ProducerRecord<byte[], byte[]> letter(String reason, String topic, byte[] bytes) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>("cables.dead", bytes);
        letter.headers().add("cables.reason", utf8(reason));
        letter.headers().add("__streams.errors.topic", utf8(topic));
        letter.headers().add("__streams.errors.partition", utf8("0"));
        letter.headers().add("__streams.errors.offset", utf8(Integer.toString(RECEIVED.getAndIncrement())));
        return letter;
    }

    /** What no compression makes smaller. */
    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(6).nextBytes(bytes);
        return bytes;
    }

    private static void largestRawRecord(int bytes) throws Exception {
        ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, "cables.raw");
        AlterConfigOp set = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(settings.clientConfig())) {
            admin.incrementalAlterConfigs(Map.of(raw, List.of(set))).all().get();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
