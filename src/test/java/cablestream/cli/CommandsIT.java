package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicAdmin;
import cablestream.metrics.Meters;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import cablestream.record.RecordEncoder;
import cablestream.search.CableQuery;
import cablestream.search.CableSearch;
import cablestream.search.FoundCable;
import cablestream.search.IndexState;
import cablestream.search.SearchAnswer;
import cablestream.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsIT {
    @TempDir
    private Path dir;

    private EmbeddedBroker broker;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void createsTopicsOnce() {
        assertThat(run("topics --apply")).isZero();
        assertThat(printed()).anyMatch(row -> row.matches("cables.raw +4 +created"));

        assertThat(run("topics --apply")).isZero();
        assertThat(printed()).anyMatch(row -> row.matches("cables.raw +4 +there"));
    }

    @Test
    void printsARawRecordAsItCame() {
        run("topics --apply");
        write(new ProducerRecord<>(
                "cables.raw", 0, null, null, "ZNR\u001b[2J UUUUU\n".getBytes(StandardCharsets.UTF_8)));
        out = new StringWriter();

        assertThat(run("raw show cables.raw-0@0")).isZero();
        assertThat(out.toString())
                .contains("cables.raw-0@0, received on ", " UUUUU")
                .doesNotContain("\u001b");
        assertThat(run("raw show cables.raw-0@7777")).isEqualTo(1);
        assertThat(run("raw show cables.dead-0@0")).isEqualTo(1);
    }

    @Test
    void printsTheLagOfTheReadersOfFeedsAndNothingUnreadAfterAMarker() {
        run("topics --apply");
        Instant time = Instant.now().minusSeconds(3_600);
        write(new ProducerRecord<>("cables.feed.web", 0, time.toEpochMilli(), null, new byte[1]));
        write(new ProducerRecord<>("cables.feed.web", 0, time.plusSeconds(60).toEpochMilli(), null, new byte[1]));
        commit("web-1", 0, 1);
        commit("web-2", 0, 3);
        out = new StringWriter();

        assertThat(run("feeds lag --json --observe 100ms")).isZero();

        // Each record is a transaction with a marker: offsets 0 and 2 have records.
        assertThat(printed())
                .containsExactly(
                        "{'group':'web-1','feed':'web','unread':3,'oldest':'%s','oldestSeconds':%s,'members':0,'moved':false,'unknownPartitions':0}"
                                .replace('\'', '"')
                                .formatted(
                                        time.plusSeconds(60).truncatedTo(ChronoUnit.MILLIS),
                                        printed().get(0).replaceAll(".*oldestSeconds\":([0-9.]+).*", "$1")),
                        "{'group':'web-2','feed':'web','unread':0,'oldest':null,'oldestSeconds':0.0,'members':0,'moved':false,'unknownPartitions':0}"
                                .replace('\'', '"'));
    }

    @Test
    void allOfAPartitionWithoutACommittedOffsetIsUnread() {
        run("topics --apply");
        write(new ProducerRecord<>("cables.feed.web", 0, null, null, new byte[1]));
        write(new ProducerRecord<>("cables.feed.web", 1, null, null, new byte[1]));
        commit("web-1", 0, 2);
        out = new StringWriter();

        assertThat(run("feeds lag --json --observe 100ms")).isZero();

        assertThat(printed())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\"unread\":2,", "\"unknownPartitions\":1"));
    }

    @Test
    void reportsADayAndNamesTheTopicsThatHoldItNoMore() throws Exception {
        run("topics --apply");
        write(new ProducerRecord<>("cables.dead", 0, null, null, new byte[1]));
        write(new ProducerRecord<>(
                "cables.raw", 0, null, null, Cables.routine(7).bytes()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicPartition dead = new TopicPartition("cables.dead", 0);
            TopicAdmin.await(admin.deleteRecords(Map.of(dead, RecordsToDelete.beforeOffset(1)))
                    .lowWatermarks()
                    .get(dead));
        }
        String today = Instant.now().toString().substring(0, 10);
        out = new StringWriter();

        assertThat(run("report --day " + today)).isZero();
        assertThat(printed())
                .contains("# Report of " + today, "| XQA | 1 |")
                .contains("**Not whole:** `cables.dead` has no records any more. What it held before is missing here.")
                .noneMatch(line -> line.contains("harbour"));
        assertThat(run("report --day 16.3.2009")).isEqualTo(2);
        assertThat(err.toString()).contains("'16.3.2009' is no day such as 2009-03-16");
    }

    private void write(ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "lag-test");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record);
            producer.commitTransaction();
        }
    }

    private void commit(String group, int partition, long offset) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicAdmin.await(admin.alterConsumerGroupOffsets(
                            group,
                            Map.of(new TopicPartition("cables.feed.web", partition), new OffsetAndMetadata(offset)))
                    .all());
        }
    }

    @Test
    void namesTheTopicsThatAreMissing() throws IOException {
        Path file = Files.writeString(dir.resolve("a.txt"), "RR RUEHXX\nsome text");

        assertThat(run("feed " + file)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("there is no topic cables.raw, cables.raw.urgent at " + broker.bootstrapServers())
                .contains("topics --apply");
    }

    @Test
    void tailsWhatWasFedByteForByteAndByUrgency() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("in/more"));
        Files.writeString(folder.resolve("flash.txt"), "ZZ RUEHXX\nsome text");
        Files.writeString(dir.resolve("in/routine.txt"), "RR RUEHXX\r\nsome text, caf\u00e9");
        run("topics --apply");

        assertThat(run("feed " + dir.resolve("in") + " " + dir.resolve("none.txt")))
                .isEqualTo(1);
        assertThat(printed()).containsExactly("1 cable fed to cables.raw, 1 to cables.raw.urgent");
        assertThat(err.toString().lines())
                .containsExactly(dir.resolve("none.txt") + ": there is no such file or folder");

        assertThat(run("tail --from-beginning --max 2 cables.raw cables.raw.urgent"))
                .isZero();
        assertThat(json())
                .extracting(line ->
                        line.get("topic").asText() + ": " + line.get("value").asText())
                .containsExactlyInAnyOrder(
                        "cables.raw: RR RUEHXX\r\nsome text, caf\u00e9", "cables.raw.urgent: ZZ RUEHXX\nsome text");
        assertThat(json())
                .allSatisfy(line -> assertThat(line.get("key").isNull()).isTrue());
    }

    @Test
    void stopsTailingWhenNothingComes() {
        run("topics --apply");

        assertThat(run("tail --timeout 300ms cables.all")).isZero();
        assertThat(printed()).isEmpty();
    }

    @Test
    void refusesToRunBeforeTheTopicsAreThere() {
        assertThat(run("run")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("there is no topic cables.all, cables.audit, cables.dead")
                .contains("topics --apply");
    }

    @Test
    void comparesWhatWasPublishedWithWhatItReadsAndHandsBackWhatDiffers() throws Exception {
        run("topics --apply");
        publishWithAnotherSubject(Cables.routine(212), "ANOTHER SUBJECT");

        assertThat(run("reread")).isZero();
        assertThat(printed())
                .anyMatch(line -> line.matches("subject +1 +09LISBON212"))
                .contains(
                        "1 cables compared, 1 of them differ; 0 have another id now, raw records of 0 are no longer kept");
        assertThat(out.toString()).doesNotContain("HARBOUR", "ANOTHER");

        assertThat(run("reread --publish")).isZero();
        assertThat(printed()).contains("1 cable handed back to cables.raw");
        run("tail --from-beginning --max 2 cables.raw");
        assertThat(json().stream()
                        .map(line ->
                                line.path("headers").path(CableHeaders.REREAD).asText()))
                .containsExactlyInAnyOrder("", "09LISBON212");
    }

    @Test
    void showsAndFiltersCablesThatWerePublished() throws Exception {
        run("topics --apply");
        publishWithAnotherSubject(Cables.routine(212), "ANOTHER SUBJECT");
        publishWithAnotherSubject(Cables.routine(213).tags("KNNP"), "A THIRD SUBJECT");

        assertThat(run("show 09lisbon212")).isZero();
        assertThat(printed())
                .contains("ID              09LISBON212  revision 1, FIRST", "SUBJECT         ANOTHER SUBJECT");
        assertThat(run("show 09LISBON214")).isEqualTo(1);
        assertThat(err.toString()).startsWith("cables.all has no such record").contains("trace 09LISBON214");

        assertThat(run("tail --since 1h --tag KNNP --max 1 cables.all")).isZero();
        assertThat(json())
                .singleElement()
                .satisfies(line -> assertThat(line.at("/value/id").asText()).isEqualTo("09LISBON213"));
        assertThat(run("tail --from-beginning --station LISBON --timeout 300ms --pretty cables.raw cables.all"))
                .isZero();
        assertThat(printed()).contains("SUBJECT         ANOTHER SUBJECT", "SUBJECT         A THIRD SUBJECT");
    }

    @Test
    void searchesPublishedCablesThroughRestartsAndDamage() throws Exception {
        run("topics --apply");
        publishWithAnotherSubject(Cables.routine(212), "ANOTHER SUBJECT");
        publishWithAnotherSubject(Cables.routine(213).tags("KNNP"), "A THIRD SUBJECT");
        try (CableSearch search = search()) {
            awaitFound(search, Map.of(), "09LISBON213", "09LISBON212");
            awaitFound(search, Map.of("id", "09lisbon212"), "09LISBON212");
            awaitFound(search, Map.of("station", "lisbon", "tag", "knnp"), "09LISBON213");
            awaitFound(search, Map.of("addressee", "madrid", "words", "\"another subject\""), "09LISBON212");
            awaitFound(search, Map.of("words", "dredged", "to", "2009-01-01T00:00:00Z"));

            publishWithAnotherSubject(Cables.routine(212), "A CORRECTED SUBJECT");
            awaitFound(search, Map.of("words", "corrected"), "09LISBON212");
            awaitFound(search, Map.of("words", "another"));
            withdraw("09LISBON212");
            awaitFound(search, Map.of(), "09LISBON213");
        }
        publishWithAnotherSubject(Cables.routine(214), "A FOURTH SUBJECT");
        try (CableSearch search = search()) {
            awaitFound(search, Map.of(), "09LISBON214", "09LISBON213");
        }
        damage(dir.resolve("state/cablestream-search"));
        try (CableSearch search = search()) {
            awaitFound(search, Map.of(), "09LISBON214", "09LISBON213");
        }
        expire("cables.all");
        try (CableSearch search = search()) {
            awaitFound(search, Map.of());
        }
        delete("cables.all");
        run("topics --apply");
        publishWithAnotherSubject(Cables.routine(215), "A FIFTH SUBJECT");
        try (CableSearch search = search()) {
            awaitFound(search, Map.of(), "09LISBON215");
        }
    }

    /** Deletes all records, as the retention of a topic does. */
    private void expire(String topic) throws Exception {
        try (Admin admin = Admin.create(settings().clientConfig())) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (int partition = 0; partition < settings().partitions(); partition++) {
                all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get();
        }
    }

    private void delete(String topic) throws Exception {
        try (Admin admin = Admin.create(settings().clientConfig())) {
            admin.deleteTopics(List.of(topic)).all().get();
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    private CableSearch search() {
        return CableSearch.start(settings(), new Meters(new SimpleMeterRegistry()));
    }

    private static void awaitFound(CableSearch search, Map<String, String> query, String... ids) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            SearchAnswer answer = search.find(CableQuery.of(query));
            assertThat(answer.index().phase()).isEqualTo(IndexState.Phase.READY);
            assertThat(answer.cables()).extracting(FoundCable::id).containsExactly(ids);
        });
    }

    private void withdraw(String id) throws Exception {
        Withdrawal withdrawal = Withdrawal.newBuilder()
                .setId(id)
                .setRevision(2)
                .setReason(WithdrawalReason.NOT_CLEARED)
                .setWithdrawnAt(Instant.now())
                .build();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings().clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "cables.all",
                            id.getBytes(StandardCharsets.UTF_8),
                            RecordEncoder.SINGLE_OBJECT.encode(withdrawal)))
                    .get();
        }
    }

    private static void damage(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }

    private Settings settings() {
        return Settings.of(Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "state.directory", dir.resolve("state").toString()));
    }

    private void publishWithAnotherSubject(Cables text, String subject) throws Exception {
        Settings settings = settings();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            RecordMetadata raw = producer.send(new ProducerRecord<>("cables.raw", text.bytes()))
                    .get();
            EncodedCable read = OfflinePipeline.builtIn()
                    .read(text.bytes(), RecordPosition.of(raw).toString())
                    .cables()
                    .get(0);
            Cable cable = read.cable();
            cable.setSubject(subject);
            byte[] key = cable.getId().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(
                            "cables.all",
                            null,
                            key,
                            RecordEncoder.SINGLE_OBJECT.encode(cable),
                            CableHeaders.of(cable, read.message())))
                    .get();
        }
    }

    private int run(String line) {
        out = new StringWriter();
        err = new StringWriter();
        String[] args = (line + " --bootstrap " + broker.bootstrapServers()).split(" ");
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private List<String> printed() {
        return out.toString().lines().toList();
    }

    private List<JsonNode> json() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : printed()) {
            lines.add(new JsonMapper().readTree(line));
        }
        return lines;
    }
}
