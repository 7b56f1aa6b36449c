package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.app.RequiredTopics;
import cablestream.backfill.BackfillStatus;
import cablestream.backfill.KafkaBackfills;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.RecordPosition;
import cablestream.metrics.Meters;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.AuditKey;
import cablestream.record.EncodedCable;
import cablestream.reload.ActiveTables;
import cablestream.search.CableQuery;
import cablestream.search.CableSearch;
import cablestream.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cable, and after it on each topic a record that cannot be decoded: commands name it and read the cable. */
class UndecodableRecordsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A value by the Confluent wire format, of an id that nobody knows. */
    private static final byte[] OF_UNKNOWN_ID = {0, 0, 0, 0, 9, 1, 2, 3};

    @TempDir
    private static Path dir;

    private static final List<String> GARBAGE = new ArrayList<>();
    private static EmbeddedBroker broker;
    private static Settings settings;
    private static Shell shell;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
        settings = Settings.of(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "state.directory",
                dir.resolve("state").toString()));
        shell = new Shell(broker.bootstrapServers());
        assertThat(shell.run("topics --apply")).isZero();
        try (var producer =
                new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] text = Cables.routine(212).bytes();
            RecordPosition raw = RecordPosition.of(
                    producer.send(new ProducerRecord<>("cables.raw", text)).get());
            EncodedCable cable = OfflinePipeline.builtIn()
                    .read(text, raw.toString())
                    .cables()
                    .get(0);
            byte[] id = cable.cable().getId().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(
                            "cables.all",
                            null,
                            null,
                            id,
                            cable.bytes(),
                            CableHeaders.of(cable.cable(), cable.message())))
                    .get();
            for (String topic : List.of("cables.all", "cables.events", "cables.feed.consular")) {
                GARBAGE.add(RecordPosition.of(producer.send(new ProducerRecord<>(topic, id, "garbage".getBytes()))
                                .get())
                        .toString());
            }
            GARBAGE.add(RecordPosition.of(producer.send(new ProducerRecord<>("cables.all", null, OF_UNKNOWN_ID))
                            .get())
                    .toString());
            GARBAGE.add(RecordPosition.of(producer.send(new ProducerRecord<>("cables.audit", id, "garbage".getBytes()))
                            .get())
                    .toString());
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void theReportNamesThemAndCountsTheCable() {
        String today = Instant.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();

        assertThat(shell.run("report --day " + today)).isZero();

        assertThat(shell.out())
                .contains("**Not whole:** 4 records cannot be decoded.")
                .contains(of("cables.all"))
                .contains(of("cables.events"))
                .contains(of("cables.audit"))
                .contains("1 received = 1 published");
    }

    @Test
    void theReportWarnsUnlessItHasTheKeyOfAuditEntries() throws IOException {
        String report = "report --day " + Instant.now().atOffset(ZoneOffset.UTC).toLocalDate();
        Path config = Files.writeString(dir.resolve("with-key.properties"), "audit.key=" + AuditKey.random());

        assertThat(shell.run(report)).isZero();
        assertThat(shell.err()).contains("Signatures of audit entries were not checked: give audit.key.file");
        assertThat(shell.out()).contains("Signatures of audit entries were not checked");

        assertThat(shell.run(report + " --config " + config)).isZero();
        assertThat(shell.out() + shell.err()).doesNotContain("Signatures");
    }

    @Test
    void theReportOfAnotherDayIsWithoutThem() {
        String before = Instant.now()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(2)
                .toString();

        assertThat(shell.run("report --day " + before)).isZero();

        assertThat(shell.out()).contains("# Report of " + before).doesNotContain("cannot be decoded");
    }

    @Test
    void rereadWarnsAndComparesTheLatestRevisionThatCanBeDecoded() {
        assertThat(shell.run("reread")).isZero();

        assertThat(shell.err()).contains(of("cables.all")).contains("cannot be decoded");
        assertThat(shell.out()).contains("1 cables compared, 0 of them differ");
    }

    @Test
    void verifyFindsThem() {
        assertThat(shell.run("verify --no-feed --count 1 --timeout 2s --most 100"))
                .isEqualTo(1);

        assertThat(shell.out())
                .contains("4 undecodable")
                .contains(of("cables.all"))
                .contains(of("cables.events"))
                .contains(of("cables.feed.consular"));
    }

    @Test
    void aDryRunOfABackfillNamesThemAndCountsTheCable() {
        assertThat(shell.run("feeds backfill politics --since 1d --dry-run")).isZero();

        assertThat(shell.out()).contains("1 cables would be written to the feed politics");
        assertThat(shell.err()).contains(of("cables.all")).contains("cannot be decoded");
    }

    @Test
    void aBackfillLeavesThemOutAndCountsThem() {
        ActiveTables tables = RequiredTopics.of(settings).inForce();
        KafkaBackfills.Timing timing = new KafkaBackfills.Timing(Duration.ofSeconds(10), Duration.ZERO);
        try (KafkaBackfills backfills = KafkaBackfills.start(settings, () -> tables, List.of(), timing)) {
            // The feed does not select the cable: no lane has to be there.
            backfills.start("consular", Instant.now().minusSeconds(3_600), 200, "roe");
            Awaitility.await().atMost(PATIENCE).until(() -> !status(backfills).running());

            assertThat(status(backfills).undecodable()).isEqualTo(2);
            assertThat(status(backfills).written()).isZero();
        }
    }

    @Test
    void theSearchLeavesOutWhatItCannotDecodeAndCountsIt() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (CableSearch search = CableSearch.start(settings, new Meters(registry))) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> search.find(CableQuery.of(Map.of("id", "09LISBON212")))
                                    .cables()
                                    .size()
                            == 1);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            registry.get("cable.search.undecodable").counter().count() >= 1);
        }
    }

    private static BackfillStatus status(KafkaBackfills backfills) {
        return backfills.latest().get(0);
    }

    /** The position of the first record of a topic that cannot be decoded. */
    private static String of(String topic) {
        return GARBAGE.stream()
                .filter(each -> each.startsWith(topic + "-"))
                .findFirst()
                .orElseThrow();
    }
}
