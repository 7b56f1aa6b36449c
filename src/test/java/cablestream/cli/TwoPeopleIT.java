package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.cable.Classification;
import cablestream.cable.Release;
import cablestream.console.client.ConsoleClient;
import cablestream.deadletters.AuditEntry;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.record.AuditKey;
import cablestream.record.ReleaseOrder;
import cablestream.record.WireFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lower label takes two people: with tokens and a key, on a real broker to which anybody may write. */
class TwoPeopleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "the key of this application, which nobody else knows";
    private static final String ROE = "the-token-of-roe-is-only-his";
    private static final String DOE = "the-token-of-doe-is-only-hers";

    @TempDir
    private static Path dir;

    private static StartedService started;

    private final Shell shell = started.shell();

    @BeforeAll
    static void start() throws IOException {
        Path tokens = Files.writeString(
                dir.resolve("tokens"),
                "roe operator " + ROE + "\ndoe operator " + DOE + "\nwall viewer " + "w".repeat(20));
        Path key = Files.writeString(dir.resolve("key"), KEY + "\n");
        started = new StartedService(
                dir, Map.of("console.token.file", tokens.toString(), "audit.key.file", key.toString()));
        Files.writeString(dir.resolve("roe"), ROE + "\n");
        Files.writeString(dir.resolve("doe"), DOE + "\n");
        Files.writeString(dir.resolve("wall"), "w".repeat(20));
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void onePersonCannotReleaseALowerLabelWhateverHeTypes() {
        String place = quarantined(801);

        assertThat(as("roe", "quarantine release --label CONFIDENTIAL " + place))
                .isZero();
        assertThat(as("roe", "quarantine release --confirm " + place)).isEqualTo(1);
        assertThat(shell.err()).contains("Who asks for it cannot confirm it.");
        assertThat(as("roe", "quarantine release --label CONFIDENTIAL " + place))
                .isZero();
        assertThat(as("roe", "quarantine release --operator doe --confirm " + place))
                .isEqualTo(2);
        assertThat(as("wall", "quarantine release --confirm " + place)).isEqualTo(1);
        assertThat(as("nobody", "quarantine release --confirm " + place)).isEqualTo(1);
        assertNotReleased(801);
    }

    @Test
    void aPendingRequestShowsWhoAskedAndForWhat() throws Exception {
        String place = quarantined(803);
        as("roe", "quarantine release --label CONFIDENTIAL " + place);

        JsonNode request = shell.await(
                        "quarantine list --json",
                        one -> one.get("place").asText().equals(place)
                                && one.path("request").isObject())
                .get("request");
        shell.run("quarantine list");

        assertThat(request.get("who").asText()).isEqualTo("roe");
        assertThat(shell.printed()).anyMatch(line -> line.contains("roe asks for CONFIDENTIAL// since "));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> snapshot().contains("\"place\":\"" + place + "\",\"who\":\"roe\""));
        assertThat(as("doe", "quarantine release --withdraw " + place)).isZero();
    }

    @Test
    void aWithdrawnRequestCannotBeConfirmed() {
        String place = quarantined(804);
        as("roe", "quarantine release --label CONFIDENTIAL " + place);

        assertThat(as("roe", "quarantine release --withdraw " + place)).isZero();
        assertThat(shell.out()).contains("The request of roe for CONFIDENTIAL// is withdrawn.");
        assertThat(as("doe", "quarantine release --confirm " + place)).isEqualTo(1);
        assertThat(shell.err()).contains("Nobody asks for it.");
        assertNotReleased(804);
    }

    @Test
    void forgedEntriesBesideAHandWrittenOrderDoNotHelp() {
        String place = quarantined(806);
        ReleaseOrder order = order(place, 806, null, null);
        RecordPosition request = forge(entry(What.REQUEST, "roe", order, null));
        long next = send("cables.releases", "probe", new byte[0]).offset() + 1;
        RecordPosition confirmation = forge(
                entry(What.CONFIRM, "doe", order, request.toString()).put("cables.releases-0@" + next, Instant.now()));

        RecordMetadata there = onReleases(806, order(place, 806, request.toString(), confirmation.toString()));

        assertThat(event(there).getKind()).isEqualTo(EventKind.RELEASE_REFUSED);
        assertThat(as("doe", "quarantine release --confirm " + place)).isEqualTo(1);
        assertThat(shell.err()).contains("Nobody asks for it.");
        assertNotReleased(806);
    }

    @Test
    void forgedEntriesDoNotHelpSomebodyWhoCouldSignTheOrder() {
        String place = quarantined(807);
        ReleaseOrder order = order(place, 807, null, null);
        RecordPosition request = forge(entry(What.REQUEST, "roe", order, null));
        RecordPosition confirmation = forge(entry(What.CONFIRM, "doe", order, request.toString()));
        ReleaseOrder signed = order(place, 807, request.toString(), confirmation.toString())
                .signed(AuditKey.of(null, KEY), "09LISBON807");

        RecordMetadata there = onReleases(807, signed);

        assertThat(event(there).getDetail()).contains("The audit topic has no entry of a decision");
        assertNotReleased(807);
    }

    @Test
    void aGenuineOrderThatIsCopiedByHandReleasesNothing() {
        String place = quarantined(808);
        as("roe", "quarantine release --label CONFIDENTIAL " + place);
        as("doe", "quarantine release --confirm " + place);
        awaitReleased(808);
        ConsumerRecord<byte[], byte[]> genuine = records("cables.releases").stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals("09LISBON808"))
                .findFirst()
                .orElseThrow();

        RecordMetadata copy = started.send(new ProducerRecord<>("cables.releases", genuine.key(), genuine.value()));

        assertThat(event(copy).getDetail()).contains("It is a copy of an order");
        assertThat(published(808)).isEqualTo(1);
    }

    @Test
    void anAcknowledgementIsOfItsPersonAndAForgedOneOfNobody() {
        quarantined(811);
        Awaitility.await().atMost(PATIENCE).until(() -> snapshot().contains("\"key\":\"QUARANTINED\""));
        assertThat(as("wall", "findings acknowledge QUARANTINED --note seen")).isEqualTo(1);
        assertThat(as("roe", "findings acknowledge QUARANTINED --note seen")).isZero();
        forge(AuditEntry.of(Instant.now(), "doe", What.END_ACKNOWLEDGEMENT, "QUARANTINED", Outcome.DONE, "Forged."));

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> as("wall", "findings list") == 0 && shell.out().contains("by roe at "));
        assertThat(as("doe", "findings withdraw QUARANTINED")).isZero();
        assertThat(shell.out()).contains("The acknowledgement by roe is withdrawn.");
        assertThat(as("doe", "findings withdraw QUARANTINED")).isEqualTo(1);
        assertThat(shell.err()).contains("nobody acknowledges that");
    }

    @Test
    void aShiftIsTakenOverByThePersonToWhomItWasHandedOver() {
        assertThat(as("roe", "shift note Lisbon-repeats")).isZero();
        assertThat(as("roe", "shift hand-over --to wall")).isEqualTo(1);
        assertThat(as("roe", "shift hand-over --to doe --note quiet")).isZero();
        assertThat(as("roe", "shift take-over")).isEqualTo(1);
        assertThat(shell.err()).contains("The shift was handed over to doe, who has to take it over.");
        assertThat(as("doe", "shift take-over")).isZero();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> as("wall", "shift show") == 0 && shell.out().contains("The shift is that of doe"));
        assertThat(shell.out()).contains("from roe (quiet).", "roe: Lisbon-repeats", "Notes of the shift before:");
    }

    @Test
    void garbageOnTheTopicOfReleasesIsReportedAndTheTrafficGoesOn() {
        RecordMetadata garbage = send("cables.releases", "09LISBON809", "garbage".getBytes(StandardCharsets.UTF_8));
        RecordMetadata noKey = started.send(new ProducerRecord<>("cables.releases", 0, null, new byte[] {1}));
        RecordMetadata noValue = started.send(
                new ProducerRecord<>("cables.releases", "k".getBytes(StandardCharsets.UTF_8), (byte[]) null));

        assertThat(List.of(event(garbage), event(noKey), event(noValue)))
                .extracting(TrafficEvent::getKind)
                .containsOnly(EventKind.RELEASE_REFUSED);
        started.send(Cables.routine(809).text());
        awaitReleased(809);
    }

    @Test
    void anEditedTextWithLowerMarkingsTakesTwoPeople() throws Exception {
        String damaged = Cables.routine(810)
                .text()
                .replace("R 161635Z MAR 09", "R 1616")
                .replace("FM AMEMBASSY LISBON", "F AMEMBASSY LISBON")
                .replace("LISBON 000810", "LISBON");
        RecordMetadata raw = started.send(damaged);
        String place = shell.await(
                        "dead list --limit 500 --json",
                        one -> one.get("origin").asText().equals(place(raw)))
                .get("place")
                .asText();
        Path lower = Files.writeString(
                dir.resolve("lower.txt"),
                Cables.routine(810)
                        .classified("UNCLAS")
                        .text()
                        .replace("(C) ", "(U) ")
                        .replace("ZNY CCCCC", "ZNR UUUUU"));

        assertThat(as("roe", "dead replay --file " + lower + " " + place)).isEqualTo(1);
        assertThat(shell.err()).contains("are lower than CONFIDENTIAL//", "--request", "--confirm");
        assertThat(as("roe", "dead replay --request --file " + lower + " " + place))
                .isZero();
        assertThat(as("roe", "dead replay --confirm --file " + lower + " " + place))
                .isEqualTo(1);
        Path other = Files.writeString(
                dir.resolve("other.txt"), Files.readString(lower).replace("dredged", "deepened"));
        assertThat(as("doe", "dead replay --confirm --file " + other + " " + place))
                .isEqualTo(1);
        assertThat(records("cables.raw")).noneMatch(record -> record.headers().lastHeader("replay-of") != null);
        assertThat(as("doe", "dead replay --confirm --file " + lower + " " + place))
                .isZero();
        assertThat(shell.out()).contains("edited, with the markings unclassified//, asked for by roe.");
        assertThat(records("cables.raw"))
                .filteredOn(record -> record.headers().lastHeader("replay-of") != null)
                .hasSize(1);
    }

    /** Places a cable in quarantine: it is confidential, and a paragraph is secret. */
    private String quarantined(int serial) {
        String origin = place(started.send(Cables.routine(serial).text().replace("1. (C) ", "1. (S) ")));
        return shell.await(
                        "quarantine list --json",
                        one -> one.get("origins").toString().contains("\"" + origin + "\""))
                .get("place")
                .asText();
    }

    private static String place(RecordMetadata there) {
        return new RecordPosition(there.topic(), there.partition(), there.offset()).toString();
    }

    /** A person's token is in a file with his name. */
    private int as(String person, String command) {
        return shell.runAsItIs(command + " --token-file " + dir.resolve(person) + " --console "
                + started.service().console());
    }

    private ReleaseOrder order(String place, int serial, @Nullable String request, @Nullable String decision) {
        String origin = records("cables.quarantine").stream()
                .filter(record -> place.equals(
                        new RecordPosition(record.topic(), record.partition(), record.offset()).toString()))
                .map(record -> new String(record.headers().lastHeader("origin").value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        return new ReleaseOrder(
                new Release(Classification.CONFIDENTIAL, Set.of(), "roe", "doe", place),
                1,
                true,
                List.of(origin),
                request,
                decision);
    }

    private static AuditEntry entry(What what, String who, ReleaseOrder order, @Nullable String request) {
        String cable = order.release().place();
        return AuditEntry.of(Instant.now(), who, what, cable, Outcome.DONE, "Forged.")
                .receivedAt(order.origins().get(0))
                .under("CONFIDENTIAL//")
                .about(new Subject("09LISBON806", 1, true, null, request));
    }

    /** Writes an entry as anybody can who knows all but the key. */
    private static RecordPosition forge(AuditEntry entry) {
        long next = records("cables.audit").stream()
                        .mapToLong(ConsumerRecord::offset)
                        .max()
                        .orElse(-1)
                + 2;
        AuditEntry sealed =
                entry.sealed(new RecordPosition("cables.audit", 0, next), AuditKey.of(null, AuditKey.random()));
        RecordMetadata there = send("cables.audit", entry.target(), sealed.bytes());
        return new RecordPosition(there.topic(), there.partition(), there.offset());
    }

    private static RecordMetadata onReleases(int serial, ReleaseOrder order) {
        return send("cables.releases", "09LISBON" + serial, order.bytes());
    }

    private static RecordMetadata send(String topic, String key, byte[] value) {
        return started.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** What the application reports about an order. */
    private static TrafficEvent event(RecordMetadata order) {
        String subject = place(order);
        List<TrafficEvent> found = new ArrayList<>();
        Awaitility.await("the refusal of " + subject).atMost(PATIENCE).until(() -> {
            records("cables.events").stream()
                    .map(record -> WireFormat.event(record.value()))
                    .filter(event -> subject.equals(event.getSubject()))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private static String snapshot() {
        return new ConsoleClient(URI.create(started.service().console()), ROE)
                .get("api/picture")
                .toString();
    }

    /** After all orders before it were worked off. */
    private static void assertNotReleased(int serial) {
        event(send("cables.releases", "09LISBON" + serial, "probe".getBytes(StandardCharsets.UTF_8)));
        assertThat(published(serial)).isZero();
    }

    private static void awaitReleased(int serial) {
        Awaitility.await("the release of " + serial).atMost(PATIENCE).until(() -> published(serial) == 1);
    }

    private static long published(int serial) {
        return records("cables.all").stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals("09LISBON" + serial))
                .count();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (LogReader log = new LogReader(started.settings().clientConfig())) {
            log.scan(List.of(topic), Instant.EPOCH, record -> {
                records.add(record);
                return true;
            });
        }
        return records;
    }
}
