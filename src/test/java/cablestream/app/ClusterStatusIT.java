package cablestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.TopicAdmin;
import cablestream.metrics.LedgerEntry;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.MeterLabels;
import cablestream.settings.Settings;
import cablestream.status.IncompleteMessage;
import cablestream.status.LaneHeartbeat;
import cablestream.status.OpenGap;
import cablestream.status.ServiceSpeed;
import cablestream.status.StatusSnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker, the roles in two processes: what the one that only does intake shows of them all. */
class ClusterStatusIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Absent without a schema registry and without an export of spans. */
    private static final EnumSet<MeterCatalogue> OF_OTHER_PROGRAMS = EnumSet.of(
            MeterCatalogue.REGISTRY_ANSWERED,
            MeterCatalogue.REGISTRY_FAILURES,
            MeterCatalogue.SPANS,
            MeterCatalogue.FEED_WRITES);

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaProducer<byte[], byte[]> producer;
    private static cablestream.app.Service lanes;
    private static cablestream.app.Service watched;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        RequiredTopics needs = RequiredTopics.of(settings("intake"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            needs.createTopics(new TopicAdmin(admin));
            readFeed(admin, "desk", new TopicPartition("cables.feed.politics", 0));
        }
        lanes = running("urgent,routine");
        watched = running("intake");
    }

    /** Commits the beginning of a feed for a consumer group. */
    private static void readFeed(Admin admin, String group, TopicPartition feed) throws Exception {
        admin.alterConsumerGroupOffsets(group, Map.of(feed, new OffsetAndMetadata(0)))
                .all()
                .get();
    }

    @AfterAll
    static void stop() {
        watched.close();
        lanes.close();
        producer.close();
        broker.close();
    }

    @Test
    void heartbeatsComeThroughBothLanesAgainAndAgain() {
        StatusSnapshot first = await(ClusterStatusIT::beating);
        await(snapshot -> snapshot.heartbeats().stream().allMatch(beat -> later(beat, first.heartbeats())));

        assertThat(watched.snapshot().account().account().total(LedgerEntry.HEARTBEAT))
                .isPositive();
        assertThat(watched.snapshot().roles()).isEqualTo(Map.of("intake", "RUNNING"));
    }

    private static long heard(StatusSnapshot snapshot, String channel) {
        return snapshot.circuits().rows().stream()
                .filter(circuit -> circuit.name().equals(channel))
                .mapToLong(circuit -> circuit.arrivals().hour())
                .sum();
    }

    @Test
    void everyCableIsDeliveredOnceAndThenNothingWaits() {
        StatusSnapshot before = watched.snapshot();
        for (int i = 100; i < 120; i++) {
            send(
                    i % 4 == 0
                            ? Cables.routine(i).over("XDA0%d".formatted(i)).flash()
                            : Cables.routine(i).over("XDA0%d".formatted(i)));
        }

        StatusSnapshot after = await(snapshot -> delivered(snapshot) == delivered(before) + 20);
        assertThat(after.precedences())
                .filteredOn(each -> each.precedence().equals("FLASH"))
                .singleElement()
                .satisfies(flash -> assertThat(flash.median()).isPositive());
        await(snapshot -> snapshot.account().account().balanced()
                && heard(snapshot, "XDA") == 20
                && cables(snapshot) == cables(before) + 20
                && waiting(snapshot).isEmpty());
        assertThat(metrics().lines().filter(line -> line.startsWith("cable_delivery_latency_seconds_count")))
                .extracting(line -> (long) Double.parseDouble(line.substring(line.indexOf(' '))))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(delivered(watched.snapshot())));
    }

    @Test
    void whatNobodyHasReadIsTheOldestThatIsNotDelivered() {
        lanes.close();
        send(Cables.routine(500).over("XOA0001").flash());
        await(snapshot -> waiting(snapshot).equals(List.of("FLASH")));
        send(Cables.routine(501).over("XOA0002"));
        await(snapshot -> waiting(snapshot).equals(List.of("FLASH", "ROUTINE")));
        JsonNode list = json("api/waiting");
        assertThat(list.findValuesAsText("identity")).containsExactly("09LISBON500", "09LISBON501");
        assertThat(list.findValuesAsText("lane")).containsExactly("urgent", "routine");
        assertThat(list.at("/waiting/0/origin").asText()).startsWith("cables.raw-");
        assertThat(list.at("/more").asBoolean()).isFalse();

        lanes = running("urgent,routine");
        await(snapshot -> waiting(snapshot).isEmpty());
    }

    @Test
    void aTransactionThatNobodyEndsIsAStallUntilItEnds() {
        try (KafkaProducer<byte[], byte[]> stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "stranger"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            stranger.initTransactions();
            stranger.beginTransaction();
            stranger.send(new ProducerRecord<>("cables.quarantine", new byte[0]));
            stranger.flush();
            Awaitility.await().atMost(PATIENCE).until(() -> stalled() > 0);

            stranger.abortTransaction();
            Awaitility.await().atMost(PATIENCE).until(() -> stalled() == 0);
        }
    }

    @Test
    void aMessageIsIncompleteUntilItsSectionComesAndARestartForgetsNothing() {
        send(Cables.routine(200).section(1, 2));
        await(snapshot -> incomplete(snapshot).equals(List.of("09LISBON200 [1] [2]")));

        restart();
        await(snapshot -> incomplete(snapshot).equals(List.of("09LISBON200 [1] [2]")));
        send(Cables.routine(200).section(2, 2).saying("It was deep."));
        await(snapshot -> incomplete(snapshot).isEmpty());
    }

    @Test
    void aGapIsOpenUntilItsNumberComesAndARestartForgetsNothing() {
        send(Cables.routine(300).over("XGA0001"));
        send(Cables.routine(301).over("XGA0003"));
        await(snapshot -> gaps(snapshot).contains("XGA 2 2"));

        restart();
        await(snapshot -> gaps(snapshot).contains("XGA 2 2"));
        send(Cables.routine(302).over("XGA0002"));
        await(snapshot -> !gaps(snapshot).contains("XGA 2 2"));
    }

    @Test
    void everyMeterOfTheCatalogueIsMeasuredUnderLabelsOfClosedSets() {
        send(Cables.routine(400).over("XMA0001"));
        await(snapshot -> cables(snapshot) > 0);
        // A correction without the tags of its feed takes it off that feed.
        send(Cables.routine(400).tags("ECON, SP").corrected());
        await(snapshot -> snapshot.account().account().total(LedgerEntry.WITHDRAWN) > 0);
        JsonNode latest = json("api/feeds/politics/latest").at("/latest");
        assertThat(latest.findValuesAsText("withdrawal")).contains("true", "false");
        assertThat(latest.findValuesAsText("id")).contains("09LISBON400");
        // The readers of feeds are looked at every ten seconds.
        Awaitility.await().atMost(PATIENCE).until(() -> metrics().contains(MeterCatalogue.READER_MOVED.series() + "{"));
        Pattern label = Pattern.compile("(\\w+)=\"([^\"]*)\"");
        List<String> lines = metrics().lines().toList();
        for (MeterCatalogue meter : EnumSet.complementOf(OF_OTHER_PROGRAMS)) {
            List<String> series = lines.stream()
                    .filter(line -> line.startsWith(meter.series() + "{")
                            || line.startsWith(meter.series() + " ")
                            || line.startsWith(meter.series() + "_count"))
                    .toList();
            assertThat(series).as(meter.series()).isNotEmpty();
            for (String line : series) {
                Matcher each = label.matcher(line);
                while (each.find()) {
                    List<String> allowed = MeterLabels.of(meter, each.group(1));
                    assertThat(allowed.isEmpty() || allowed.contains(each.group(2)))
                            .as(line)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void noLabelHoldsAnythingRandom() {
        assertThat(metrics().lines().filter(line -> line.startsWith("kafka_")))
                .isNotEmpty()
                .noneMatch(line -> line.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"));
    }

    private static double stalled() {
        String series = "cable_lso_stall_seconds{topics=\"quarantine\"} ";
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElseThrow();
    }

    private static boolean beating(StatusSnapshot snapshot) {
        return snapshot.heartbeats().stream().allMatch(beat -> beat.at() != null);
    }

    private static boolean later(LaneHeartbeat beat, List<LaneHeartbeat> before) {
        return before.stream()
                .filter(each -> each.lane().equals(beat.lane()))
                .allMatch(each ->
                        beat.at() != null && each.at() != null && beat.at().isAfter(each.at()));
    }

    private static long cables(StatusSnapshot snapshot) {
        return snapshot.account().account().total(LedgerEntry.CABLES);
    }

    private static long delivered(StatusSnapshot snapshot) {
        return snapshot.precedences().stream()
                .mapToLong(ServiceSpeed::delivered)
                .sum();
    }

    /** The precedences of which something waits. */
    private static List<String> waiting(StatusSnapshot snapshot) {
        return snapshot.precedences().stream()
                .filter(each -> each.oldest() != null)
                .map(ServiceSpeed::precedence)
                .toList();
    }

    private static List<String> incomplete(StatusSnapshot snapshot) {
        return snapshot.incomplete().stream()
                .map((IncompleteMessage each) -> each.id() + " " + each.have() + " " + each.missing())
                .toList();
    }

    private static List<String> gaps(StatusSnapshot snapshot) {
        return snapshot.gaps().stream()
                .map((OpenGap each) -> each.series() + " " + each.first() + " " + each.last())
                .toList();
    }

    private static StatusSnapshot await(Predicate<StatusSnapshot> so) {
        return Awaitility.await().atMost(PATIENCE).until(() -> watched.snapshot(), so::test);
    }

    private static void send(Cables cable) {
        send(cable.bytes());
    }

    private static void send(byte[] cable) {
        producer.send(new ProducerRecord<>("cables.raw", cable));
        producer.flush();
    }

    private static void restart() {
        watched.close();
        watched = running("intake");
    }

    private static cablestream.app.Service running(String roles) {
        Settings settings = settings(roles);
        cablestream.app.Service service = cablestream.app.Service.start(
                settings, RequiredTopics.of(settings).builtIn());
        Awaitility.await("all roles to be RUNNING, and to be seen to work")
                .atMost(PATIENCE)
                .until(() -> service.states().values().stream().allMatch("RUNNING"::equals)
                        && (roles.contains("routine") || beating(service.snapshot())));
        return service;
    }

    private static Settings settings(String roles) {
        return Settings.of(Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "roles", roles,
                "state.directory", folder.resolve(roles).toString(),
                "partitions", "2",
                "hold.down", "1s",
                "heartbeat.interval", "1s",
                "console.port", "0"));
    }

    private static JsonNode json(String path) {
        try {
            return new JsonMapper().readTree(get(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String metrics() {
        return get("metrics");
    }

    private static String get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(watched.console() + path)).build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
