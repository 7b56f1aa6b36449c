package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Label;
import cablestream.cable.Classification;
import cablestream.cable.Release;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleClient.Outcome;
import cablestream.kafka.RecordPosition;
import cablestream.metrics.OrderRefusal;
import cablestream.record.ReleaseOrder;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.route.PolicyFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way of the guard, on a real broker: what is marked, what goes where, what is withdrawn, and who may release. */
class GuardJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "the key of this application, which nobody else knows";
    private static final String ROE = "the-token-of-roe-is-only-his";
    private static final String DOE = "the-token-of-doe-is-only-hers";
    private static final FeedBook FEEDS =
            FeedFile.builtIn(PolicyFile.builtIn(Tables.load().captions()));
    private static final String ALL = "cables.all";
    private static final String QUARANTINE = "cables.quarantine";
    private static final String POLITICS = "cables.feed.politics";

    @TempDir
    private static Path dir;

    private static StartedService started;
    private static TopicReader committed;
    private static TopicReader written;

    private final Shell shell = started.shell();

    @BeforeAll
    static void start() {
        started = new StartedService(
                dir, Map.of("console.tokens", "roe operator " + ROE + ";doe operator " + DOE, "audit.key", KEY));
        List<String> topics = new ArrayList<>(List.of(ALL, QUARANTINE));
        FEEDS.names().forEach(feed -> topics.add("cables.feed." + feed));
        committed = TopicReader.ofCommitted(started.settings(), topics);
        written = TopicReader.ofAll(started.settings(), topics);
        MarkedCable.all().forEach(cable -> cable.transmissions().forEach(started::send));
    }

    @AfterAll
    static void stop() {
        written.close();
        committed.close();
        started.close();
    }

    static List<MarkedCable> marked() {
        return MarkedCable.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("marked")
    void aMarkingCountsWhereverItStands(MarkedCable cable) {
        assertCovers(outcome(cable.id()).getLabel(), cable);
        assertOnNoClosedFeed(cable);
    }

    @Test
    void aCableWithoutThemGoesToTheFeedsThatSelectIt() {
        started.send(Cables.routine(621).text());

        assertThat(outcome("09LISBON621").getLabel().getRestrictions()).isEmpty();
        await(POLITICS, "09LISBON621", record -> true);
        await("cables.feed.web", "09LISBON621", record -> true);
    }

    @Test
    void aCopyWithLowerMarkingsDoesNotLowerTheLabel() {
        Cables low = Cables.routine(622);
        String high = low.captioned("NODIS").text();
        MarkedCable cable =
                new MarkedCable("at first", 622, List.of(high), Classification.CONFIDENTIAL, Set.of("NODIS"));
        started.send(high);
        outcome(cable.id());

        started.send(low.over("XRB0009").saying("It was deep.").text());

        Cable second = WireFormat.cable(
                await(ALL, cable.id(), record -> revision(record) == 2).value());
        assertThat(second.getText()).contains("It was deep.");
        assertCovers(second.getLabel(), cable);
        assertOnNoClosedFeed(cable);
    }

    @Test
    void aReaderThatKeepsTheLatestRecordOfEachKeyHoldsNoTextAfterACorrectionTookTheCableOffTheFeed() {
        started.send(Cables.routine(623).text());
        ConsumerRecord<byte[], byte[]> first = await(POLITICS, "09LISBON623", record -> true);
        assertThat(WireFormat.cable(first.value()).getText()).contains("dredged");

        send(Cables.routine(623).tags("ECON, SP").corrected());

        ConsumerRecord<byte[], byte[]> latest = await(POLITICS, "09LISBON623", GuardJourneyIT::isWithdrawal);
        assertThat(new String(latest.value(), StandardCharsets.ISO_8859_1)).doesNotContain("dredged");
    }

    @Test
    void aCopyOfAHigherPrecedenceWithHigherMarksTakesTheCableOffTheFeedToo() {
        started.send(Cables.routine(624).text());
        await(POLITICS, "09LISBON624", record -> true);

        started.send(Cables.routine(624).flash().captioned("NODIS").text());

        await(POLITICS, "09LISBON624", GuardJourneyIT::isWithdrawal);
    }

    @Test
    void tailPrintsAWithdrawal() {
        started.send(Cables.routine(625).text());
        send(Cables.routine(625).tags("ECON, SP").corrected());

        JsonNode line = shell.await(
                "tail --from-beginning --timeout 1s " + POLITICS,
                one -> one.get("key").asText().equals("09LISBON625")
                        && one.get("headers").has("withdrawal"));

        assertThat(line.get("value").get("reason").asText()).isEqualTo("NOT_SELECTED");
        assertThat(line.get("value").get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void aTraceShowsFromWhereACableWasWithdrawnAndWhy() {
        started.send(Cables.routine(626).text());
        send(Cables.routine(626).classified("UNCLAS").corrected());

        JsonNode life =
                shell.await("trace --json 09LISBON626", one -> one.toString().contains("withdrawn from feed politics"));

        assertThat(life.get("steps"))
                .filteredOn(step -> step.get("what").asText().startsWith("withdrawn"))
                .allMatch(step -> step.get("detail").asText().equals("revision 2, NOT_CLEARED"))
                .extracting(step -> step.get("what").asText())
                .contains("withdrawn from the topic of all cables", "withdrawn from feed web");
    }

    @Test
    void aForgedOrderReleasesNothingAndIsCounted() {
        ConsumerRecord<byte[], byte[]> held = quarantined(627);
        double before = refused(OrderRefusal.SIGNATURE);

        started.send(
                new ProducerRecord<>("cables.releases", held.key(), forged(held).bytes()));

        Awaitility.await().atMost(PATIENCE).until(() -> refused(OrderRefusal.SIGNATURE) > before);
        assertThat(written.records(ALL, "09LISBON627")).isEmpty();
    }

    @Test
    void twoPeopleReleaseUnderALowerLabel() {
        String place = place(quarantined(628));

        Outcome asked = release(ROE, place, "label", "CONFIDENTIAL");
        assertThat(asked.result()).isEqualTo("AWAITS_CONFIRMATION");
        assertThat(written.records(ALL, "09LISBON628")).isEmpty();
        assertThat(release(DOE, place, "confirms", request(place)).result()).isEqualTo("DONE");

        Cable released =
                WireFormat.cable(await(POLITICS, "09LISBON628", record -> true).value());
        assertThat(released.getLabel().getClassification()).isEqualTo(cablestream.avro.Classification.CONFIDENTIAL);
        assertThat(released.getRelease().toString()).contains("roe", "doe");
    }

    private static void send(byte[] cable) {
        started.send(new String(cable, StandardCharsets.UTF_8));
    }

    /** The first record of a topic that is wanted under a key, once it is there. */
    private static ConsumerRecord<byte[], byte[]> await(
            String topic, String key, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        return Awaitility.await(key + " on " + topic)
                .atMost(PATIENCE)
                .until(
                        () -> committed.records(topic, key).stream()
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** What became of a cable: it is published or in quarantine. */
    private static Cable outcome(String id) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        Awaitility.await("what became of " + id).atMost(PATIENCE).until(() -> {
            found.addAll(committed.records(ALL, id));
            found.addAll(committed.records(QUARANTINE, id));
            return !found.isEmpty();
        });
        return WireFormat.cable(found.get(0).value());
    }

    private static void assertCovers(Label label, MarkedCable cable) {
        assertThat(Classification.valueOf(label.getClassification().name())).isGreaterThanOrEqualTo(cable.level());
        assertThat(label.getRestrictions()).containsAll(cable.restrictions());
    }

    /** Its outcome is committed, so all that was written with it is there. */
    private static void assertOnNoClosedFeed(MarkedCable cable) {
        List<String> closed = FEEDS.names().stream()
                .filter(feed -> !cable.isOpenTo(FEEDS.policy().feed(feed).clearance()))
                .toList();
        assertThat(closed).contains("politics", "europe", "web");
        assertThat(closed)
                .allSatisfy(feed -> assertThat(written.records("cables.feed." + feed, cable.id()))
                        .isEmpty());
    }

    private static boolean isWithdrawal(ConsumerRecord<byte[], byte[]> record) {
        return WireFormat.isWithdrawal(record.value());
    }

    private static int revision(ConsumerRecord<byte[], byte[]> record) {
        return WireFormat.cable(record.value()).getRevision();
    }

    /** A cable that is confidential, and of which a paragraph is secret. */
    private static ConsumerRecord<byte[], byte[]> quarantined(int serial) {
        started.send(Cables.routine(serial).text().replace("1. (C) ", "1. (S) "));
        return await(QUARANTINE, "09LISBON" + serial, record -> true);
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return new RecordPosition(record.topic(), record.partition(), record.offset()).toString();
    }

    /** As right as it can be without the key. */
    private static ReleaseOrder forged(ConsumerRecord<byte[], byte[]> held) {
        String origin = new String(held.headers().lastHeader("origin").value(), StandardCharsets.UTF_8);
        Release release = new Release(Classification.CONFIDENTIAL, Set.of(), "roe", "doe", place(held));
        return new ReleaseOrder(release, 1, true, List.of(origin), null, "cables.audit-0@0");
    }

    private static Outcome release(String token, String place, String word, String value) {
        return client(token)
                .post(
                        ConsoleClient.path("quarantine", place, "release"),
                        JsonNodeFactory.instance.objectNode().put(word, value));
    }

    /** The label that somebody asks for. */
    private static String request(String place) {
        return client(DOE)
                .get(ConsoleClient.path("quarantine", place, ""))
                .get("asked")
                .asText();
    }

    private static ConsoleClient client(String token) {
        return new ConsoleClient(URI.create(started.service().console()), token);
    }

    private static double refused(OrderRefusal reason) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("cable_release_orders_refused_total{reason=\"" + reason + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String metrics() {
        URI metrics = URI.create(started.service().console() + "metrics");
        HttpRequest request = HttpRequest.newBuilder(metrics)
                .header("Authorization", "Bearer " + ROE)
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join()
                .body();
    }
}
