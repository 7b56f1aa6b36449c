package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.app.RequiredTopics;
import cablestream.avro.Cable;
import cablestream.avro.Recipient;
import cablestream.backfill.KafkaBackfills;
import cablestream.kafka.LogReader;
import cablestream.kafka.ProgressProducer;
import cablestream.record.WireFormat;
import cablestream.reference.ReferenceTable;
import cablestream.reload.AppliedVersions;
import cablestream.reload.Proposal;
import cablestream.reload.ReferenceWriter;
import cablestream.settings.Settings;
import cablestream.status.ActiveTable;
import cablestream.streams.StreamsApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference tables changed by the commands while the application runs on a real broker. */
class ReferenceCommandIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @TempDir
    private static Path dir;

    private static StartedService started;

    private final Shell shell = started.shell();

    @BeforeAll
    static void start() {
        started = new StartedService(dir);
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void aNewFeedIsDeliveredWithoutARestart() throws IOException {
        Path file = feedsWith("harbors", "any: {tags: [EWWT]}");

        assertThat(run("reference apply --yes " + file)).isZero();

        assertThat(printed()).contains("  + harbors", "created topic cables.feed.harbors");
        awaitInForce(ReferenceTable.FEEDS);
        String id = send(Cables.routine(SERIAL.incrementAndGet()).text());
        assertThat(await("cables.feed.harbors", id).getFeeds())
                .extracting(cablestream.avro.Feed::getName)
                .contains("harbors");
    }

    @Test
    void withoutYesNothingIsChanged() throws IOException {
        String before = shown();

        assertThat(run("reference apply " + feedsWith("rehearsed", "any: {tags: [EWWT]}")))
                .isZero();

        assertThat(printed()).contains("  + rehearsed", "Nothing was changed: --yes brings it into force.");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void aRehearsalTellsFeedByFeedWhatWouldGoWhere() throws IOException {
        String id =
                send(Cables.routine(SERIAL.incrementAndGet()).tags("KPAO, PO").text());
        await("cables.all", id);
        String before = shown();
        Path file = feedsWith("outreach", "any: {tags: [KPAO]}");

        assertThat(run("reference apply --dry-run --against cables.all --since 1h " + file))
                .isZero();

        assertThat(printed()).anyMatch(line -> line.matches("outreach +0 +1 +1 +0"));
        assertThat(printed()).contains("+ outreach: " + id);
        assertThat(printed()).anyMatch(line -> line.matches("[0-9]+ cables read anew, 0 whose raw texts.*"));
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void anInvalidFileChangesNothingAndSaysWhy() throws IOException {
        String before = shown();
        Path lists = Files.writeString(
                dir.resolve("lists.csv"),
                ReferenceTable.COLLECTIVES.builtIn() + "X COLLECTIVE,AMEMBASSY OSLO,RUEHNY,,,test\n");
        Path wrong = feedsWith("wrong", "any: {tags: [PXYZ]}");

        assertThat(run("reference apply --yes " + lists + " " + wrong)).isEqualTo(1);

        assertThat(shell.err())
                .startsWith(wrong + ":")
                .contains("feed 'wrong' any tags: 'PXYZ' is in no table; nothing was changed");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void aListChangedDuringTrafficEnrichesEachCableByExactlyOneVersion() throws IOException {
        Map<String, Set<String>> membersByVersion = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (String member : List.of("OSLO", "ROME", "PARIS")) {
            applyList("AMEMBASSY " + member);
            for (int i = 0; i < 60; i++) {
                ids.add(send(toPorts()));
            }
            membersByVersion.put(
                    started.service().versions().of(ReferenceTable.COLLECTIVES),
                    Set.of("SECSTATE WASHDC", "AMEMBASSY " + member));
        }

        Set<String> seen = await("cables.all", ids).stream()
                .map(cable -> {
                    assertThat(recipients(cable)).isEqualTo(membersByVersion.get(version(cable)));
                    return version(cable);
                })
                .collect(Collectors.toSet());
        assertThat(seen).hasSizeGreaterThan(1);
    }

    @Test
    void whatIsNoSoundVersionIsRefusedAndTheLastGoodOneStays() throws IOException {
        applyList("AMEMBASSY BERN");
        String good = started.service().versions().of(ReferenceTable.COLLECTIVES);

        write("99-00000000", "half of a ver");
        write("nonsense", ReferenceTable.COLLECTIVES.builtIn());
        write("1-00000000", ReferenceTable.COLLECTIVES.builtIn());

        assertThat(version(await("cables.all", send(toPorts())))).isEqualTo(good);
        assertThat(run("reference show")).isZero();
        assertThat(shell.err()).contains("collectives 99-00000000: is not whole");
        applyList("AMEMBASSY TUNIS");
        assertThat(version(await("cables.all", send(toPorts())))).isNotEqualTo(good);
    }

    @Test
    void aProcessThatStartsKnowsWhatWasAppliedBeforeItsFirstRecord() throws IOException {
        applyList("AMEMBASSY LIMA");
        String version = started.service().versions().of(ReferenceTable.COLLECTIVES);
        List<String> sent = new ArrayList<>();
        started.restart(() -> sent.add(send(toPorts())));

        assertThat(version(await("cables.all", sent.get(0)))).isEqualTo(version);
    }

    @Test
    void whoAppliedAVersionIsShownBesideIt() throws IOException {
        applyList("AMEMBASSY LIMA");

        String version = started.service().versions().of(ReferenceTable.COLLECTIVES);
        assertThat(shown().lines().filter(line -> line.contains(version)))
                .singleElement()
                .asString()
                .contains("in force")
                .endsWith(" " + System.getProperty("user.name"));
        assertThat(started.service().snapshot().reference())
                .filteredOn(table -> table.version().equals(version))
                .extracting(ActiveTable::by)
                .containsExactly(System.getProperty("user.name"));
    }

    @Test
    void whatIsShownCanBeAppliedAgain() throws IOException {
        run("reference show captions");
        Path file = Files.writeString(dir.resolve("captions.csv"), shell.out());

        assertThat(run("reference apply --yes " + file)).isZero();
        assertThat(printed()).containsExactly("Nothing differs from what is in force.");
    }

    @Test
    void whoHasNotSeenWhatAnotherAppliedCannotWriteOverIt() throws Exception {
        RequiredTopics needs = RequiredTopics.of(started.settings());
        try (ReferenceWriter earlier = ReferenceWriter.open(started.settings())) {
            AppliedVersions applied = AppliedVersions.read(started.settings(), needs.builtIn());
            String lists = applied.inForce().text(ReferenceTable.COLLECTIVES) + "Y COLLECTIVE,,,,,test\n";
            Proposal proposal = Proposal.of(applied.inForce(), List.of(new Proposal.Source("lists.csv", lists)));
            ReferenceWriter.open(started.settings()).close();

            assertThatThrownBy(() -> earlier.write(proposal, applied, "roe")).isInstanceOf(KafkaException.class);
            assertThat(AppliedVersions.read(started.settings(), needs.builtIn()).documents())
                    .isEqualTo(applied.documents());
        }
    }

    @Test
    void aNewFeedIsFilledExactlyOnceThoughTheBackfillIsCutOffInTheMiddle() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(send(
                    Cables.routine(SERIAL.incrementAndGet()).tags("KSCA, PO").text()));
        }
        String secret = send(Cables.routine(SERIAL.incrementAndGet())
                .tags("KSCA, PO")
                .classified("T O P  S E C R E T")
                .text());
        await("cables.all", ids);
        await("cables.all", secret);
        assertThat(run("reference apply --yes " + feedsWith("science", "any: {tags: [KSCA]}")))
                .isZero();
        awaitInForce(ReferenceTable.FEEDS);
        assertThat(run("feeds backfill science --since 1h --dry-run")).isZero();
        assertThat(printed())
                .contains(
                        "40 cables would be written to the feed science, 0 are there, 1 are forbidden by its clearance.");
        Settings settings = started.settings();
        var tables = AppliedVersions.read(settings, RequiredTopics.of(settings).builtIn());

        try (KafkaBackfills backfills = KafkaBackfills.start(
                settings,
                tables::inForce,
                StreamsApplication.messageHistories(settings),
                new KafkaBackfills.Timing(Duration.ofSeconds(1), Duration.ZERO))) {
            backfills.start("science", Instant.now().minusSeconds(3_600), 20, "o.night");
            Awaitility.await("some orders")
                    .atMost(PATIENCE)
                    .until(() -> backfills.latest().get(0).ordered() > 5);
            new ProgressProducer(settings.clientConfig(), KafkaBackfills.prefix(settings) + "science").close();
            assertThat(backfills.latest().get(0).ordered()).isBetween(6L, 39L);
            Awaitility.await("its end")
                    .atMost(PATIENCE)
                    .until(() -> !backfills.latest().get(0).running());

            assertThat(backfills.latest().get(0).written()).isEqualTo(40);
            assertThat(backfills.latest().get(0).forbidden()).isEqualTo(1);
        }
        assertThat(keys("cables.feed.science")).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** The keys of all records, as often as they are there. */
    private static List<String> keys(String topic) {
        List<String> keys = new ArrayList<>();
        try (LogReader log = new LogReader(started.settings().clientConfig())) {
            log.scan(
                    List.of(topic),
                    Instant.EPOCH,
                    record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
        }
        return keys;
    }

    private Path feedsWith(String name, String selection) throws IOException {
        run("reference show feeds");
        return Files.writeString(
                dir.resolve(name + ".yaml"),
                shell.out() + "  - name: " + name + "\n    description: A feed.\n    " + selection + "\n");
    }

    /** Returns when it is in force. */
    private void applyList(String member) throws IOException {
        String before = started.service().versions().of(ReferenceTable.COLLECTIVES);
        Path file = Files.writeString(
                dir.resolve("ports.csv"),
                ReferenceTable.COLLECTIVES.builtIn() + "PORTS COLLECTIVE," + member + ",RUEHXX,,,test\n");
        assertThat(run("reference apply --yes " + file)).isZero();
        Awaitility.await("the list to be in force")
                .atMost(PATIENCE)
                .until(() -> !started.service()
                        .versions()
                        .of(ReferenceTable.COLLECTIVES)
                        .equals(before));
    }

    private void awaitInForce(ReferenceTable table) {
        Awaitility.await(table + " to be in force")
                .atMost(PATIENCE)
                .until(() -> started.service()
                        .versions()
                        .equals(AppliedVersions.read(
                                        started.settings(),
                                        RequiredTopics.of(started.settings()).builtIn())
                                .inForce()
                                .names()));
    }

    private static String toPorts() {
        return Cables.routine(SERIAL.incrementAndGet())
                .text()
                .replace("INFO RUEHMD/AMEMBASSY MADRID 0044", "INFO RUCNXX/PORTS COLLECTIVE");
    }

    private static Set<String> recipients(Cable cable) {
        return cable.getRecipients().stream().map(Recipient::getName).collect(Collectors.toSet());
    }

    private static String version(Cable cable) {
        return cable.getReferenceVersions().stream()
                .filter(version -> version.getTable().equals("collectives"))
                .map(cablestream.avro.ReferenceVersion::getVersion)
                .collect(Collectors.joining());
    }

    /** Returns the id that it will have. */
    private static String send(String text) {
        started.send(text);
        return "09LISBON" + SERIAL.get();
    }

    private static void write(String version, String text) {
        started.send(new ProducerRecord<>(
                "cables.reference.collectives",
                version.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Cable await(String topic, String id) {
        return await(topic, List.of(id)).get(0);
    }

    private static List<Cable> await(String topic, List<String> ids) {
        Map<String, Cable> found = new HashMap<>();
        Map<String, Object> config = started.settings().clientConfig();
        config.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await(ids.size() + " cables on " + topic)
                    .atMost(PATIENCE)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100))
                                .forEach(one -> found.put(
                                        new String(one.key(), StandardCharsets.UTF_8), WireFormat.cable(one.value())));
                        return found.keySet().containsAll(ids);
                    });
        }
        return ids.stream().map(found::get).toList();
    }

    private String shown() {
        run("reference show");
        return shell.out();
    }

    private int run(String line) {
        return shell.run(line);
    }

    private List<String> printed() {
        return shell.printed();
    }
}
