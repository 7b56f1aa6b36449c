package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.app.AccessPlan;
import cablestream.app.Cluster;
import cablestream.app.FeedWriterService;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.app.Shutdown;
import cablestream.app.check.CheckResult;
import cablestream.app.check.CheckResult.Outcome;
import cablestream.app.check.StartChecks;
import cablestream.cable.Classification;
import cablestream.kafka.AccessRule;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.FeedAddress;
import cablestream.kafka.LogReader;
import cablestream.kafka.SecureBroker;
import cablestream.record.WireFormat;
import cablestream.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A principal for each level writes its feeds, on a broker that lets each principal do what it needs and no more. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeedWriterIT {
    private static final String LANES = "cablestream";
    private static final String SECRET = "cablestream-feeds-secret";
    private static final String TOP_SECRET = "cablestream-feeds-top-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path dir;

    private static SecureBroker broker;
    private static Shutdown stop;
    private static Service lanes;
    private static FeedWriterService writer;
    private static KafkaProducer<byte[], byte[]> feeder;

    @BeforeAll
    static void startWithTheRightsOfThePlan() throws Exception {
        broker = SecureBroker.start(dir.resolve("broker"), LANES, SECRET, TOP_SECRET);
        Settings administrator = settings(SecureBroker.ADMIN);
        RequiredTopics needs = RequiredTopics.of(administrator);
        try (Cluster reached = Cluster.reach(administrator)) {
            needs.createTopics(reached.topics());
        }
        AccessPlan plan =
                AccessPlan.of(administrator, needs.builtIn(), needs.builtIn().feeds());
        broker.grant(plan.rules("User:" + LANES));
        broker.grant(plan.writerRules("User:" + LANES));
        stop = Shutdown.onSignal();
        lanes = Service.start(settings(LANES), needs.builtIn());
        writer = writer(SECRET, Classification.SECRET);
        lanes.awaitRunning(stop);
        writer.awaitRunning(stop, () -> {});
        feeder = producer(SecureBroker.ADMIN);
        feed(Cables.routine(211));
        await(() -> records("cables.feed.politics", "09LISBON211").size() == 1);
    }

    @AfterAll
    static void stop() {
        feeder.close();
        writer.close();
        lanes.close();
        stop.close();
        broker.close();
    }

    @Test
    void aCableFlowsToItsFeedOnce() throws Exception {
        feed(Cables.routine(212));
        feed(Cables.routine(213).flash());

        await(() -> records("cables.feed.politics", "09LISBON212").size() == 1);
        await(() -> records("cables.feed.politics", "09LISBON213").size() == 1);
        assertThat(records("cables.feed.politics", "09LISBON212").get(0).headers())
                .extracting(header -> header.key())
                .containsExactlyElementsOf(
                        keys(records("cables.all", "09LISBON212").get(0)));
        assertThat(metrics(writer.metrics())).contains("cable_feed_writes_total{level=\"secret\",result=\"WRITTEN\"}");
    }

    @Test
    void aRecordAboveTheClearanceThatIsPutThereByHandDoesNotReachTheFeed() throws Exception {
        feed(Cables.routine(214).classified("T O P  S E C R E T"));
        await(() -> records("cables.all", "09LISBON214").size() == 1);
        ConsumerRecord<byte[], byte[]> cable =
                records("cables.all", "09LISBON214").get(0);
        RecordHeaders headers = new RecordHeaders(cable.headers());
        new FeedAddress("politics", cable.timestamp()).put(headers);

        try (KafkaProducer<byte[], byte[]> somebody = producer(LANES)) {
            somebody.send(new ProducerRecord<>(
                            "cables.level.secret.routine", null, cable.key(), cable.value(), headers))
                    .get();
        }

        await(() -> read(
                                "cables.dead",
                                letter -> CableHeaders.text(letter.headers(), CableHeaders.DETAIL)
                                        .contains("ABOVE_CLEARANCE"))
                        .size()
                == 1);
        assertThat(records("cables.feed.politics", "09LISBON214")).isEmpty();
    }

    @Test
    void aFeedWhoseTopicIsGoneStopsNoOther() throws Exception {
        broker.grant(List.of(
                new AccessRule("User:" + SECRET, AclOperation.WRITE, ResourceType.TOPIC, "cables.feed.gone", false)));
        feed(Cables.routine(216));
        await(() -> records("cables.all", "09LISBON216").size() == 1);
        ConsumerRecord<byte[], byte[]> cable =
                records("cables.all", "09LISBON216").get(0);
        RecordHeaders headers = new RecordHeaders(cable.headers());
        new FeedAddress("gone", cable.timestamp()).put(headers);

        try (KafkaProducer<byte[], byte[]> somebody = producer(LANES)) {
            somebody.send(new ProducerRecord<>(
                            "cables.level.secret.routine", null, cable.key(), cable.value(), headers))
                    .get();
        }
        feed(Cables.routine(217));

        await(() -> records("cables.feed.politics", "09LISBON217").size() == 1);
        assertThat(read(
                        "cables.dead",
                        letter -> CableHeaders.text(letter.headers(), CableHeaders.DETAIL)
                                .startsWith("the feed gone has no topic")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cablestream, cables.feed.politics",
        "cablestream, cables.feed.unrouted",
        "cablestream-feeds-secret, cables.feed.unrouted",
        "cablestream-feeds-secret, cables.all",
        "cablestream-feeds-secret, cables.level.secret.urgent",
        "cablestream-feeds-secret, cables.level.top-secret.urgent",
        "cablestream-feeds-top-secret, cables.feed.politics",
        "cablestream-feeds-top-secret, cables.level.secret.routine"
    })
    void aPrincipalMayNotWriteWhatAnotherOneWrites(String user, String topic) {
        try (KafkaProducer<byte[], byte[]> producer = producer(user)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[] {1}))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cablestream-feeds-secret, cables.level.top-secret.urgent",
        "cablestream-feeds-secret, cables.level.top-secret.routine",
        "cablestream-feeds-secret, cables.feed.unrouted",
        "cablestream-feeds-secret, cables.feed.politics",
        "cablestream-feeds-secret, cables.all",
        "cablestream-feeds-secret, cables.raw",
        "cablestream-feeds-top-secret, cables.level.secret.urgent",
        "cablestream-feeds-top-secret, cables.feed.politics"
    })
    void aWriterMayReadNothingButTheTopicsOfItsLevel(String user, String topic) {
        assertThatThrownBy(() -> read(user, topic)).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void eachRightOfAWriterIsNeededAndItsLossIsNamedWithTheCommandThatGrantsIt() throws Exception {
        RequiredTopics needs = RequiredTopics.of(settings(TOP_SECRET));
        Settings settings = needs.settings();
        AccessPlan plan =
                AccessPlan.of(settings, needs.builtIn(), needs.builtIn().feeds());
        List<AccessRule> unnamed = new ArrayList<>();
        List<AccessRule> rules = plan.writerRules("User:" + TOP_SECRET, Classification.TOP_SECRET);

        try (Cluster reached = Cluster.reach(settings)) {
            assertThat(check(needs, reached)).extracting(CheckResult::outcome).doesNotContain(Outcome.FAILED);
            for (AccessRule rule : rules) {
                broker.revoke(rule);
                if (check(needs, reached).stream().noneMatch(result -> names(result, rule, settings))) {
                    unnamed.add(rule);
                }
                broker.grant(List.of(rule));
            }
        }

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(unnamed).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatWaitsForAWriterThatIsNotThereIsNamedAndWrittenLater() throws Exception {
        try (FeedWriterService other = writer(TOP_SECRET, Classification.TOP_SECRET)) {
            other.awaitRunning(stop, () -> {});
            await(() -> standstillOfLevels() == 0);
            writer.close();
            feed(Cables.routine(215));
            await(() -> records("cables.level.secret.routine", "09LISBON215").size() > 0);

            await(() -> standstillOfLevels() > 0);
            assertThat(records("cables.feed.politics", "09LISBON215")).isEmpty();

            writer = writer(SECRET, Classification.SECRET);
            await(() -> records("cables.feed.politics", "09LISBON215").size() == 1);
            await(() -> standstillOfLevels() == 0);
        }
    }

    private static List<CheckResult> check(RequiredTopics needs, Cluster reached) {
        return StartChecks.run(needs, Classification.TOP_SECRET, reached);
    }

    /** That the settings of a topic cannot be checked keeps no record from flowing. */
    private static boolean names(CheckResult result, AccessRule rule, Settings settings) {
        Outcome outcome = rule.operation() == AclOperation.DESCRIBE_CONFIGS ? Outcome.WARNING : Outcome.FAILED;
        String command = rule.command(settings.bootstrapServers()).replace("User:" + TOP_SECRET, "User:cablestream");
        return result.outcome() == outcome && command.equals(result.remedy());
    }

    private static FeedWriterService writer(String user, Classification level) {
        Settings settings = settings(user);
        return FeedWriterService.start(
                settings, level, RequiredTopics.of(settings).builtIn().feeds().policy());
    }

    private static double standstillOfLevels() throws Exception {
        return metrics(lanes.metrics())
                .lines()
                .filter(line -> line.startsWith("cable_partition_stall_seconds{topics=\"levels\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static String metrics(String address) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "metrics")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static void feed(Cables cable) throws Exception {
        feeder.send(new ProducerRecord<>("cables.raw", cable.text().getBytes(StandardCharsets.UTF_8)))
                .get();
    }

    private static List<String> keys(ConsumerRecord<byte[], byte[]> record) {
        List<String> keys = new ArrayList<>();
        record.headers().forEach(header -> keys.add(header.key()));
        return keys;
    }

    /** The cables on a topic under an id. */
    private static List<ConsumerRecord<byte[], byte[]>> records(String topic, String id) {
        return read(
                topic,
                record -> new String(record.key(), StandardCharsets.UTF_8).equals(id)
                        && !WireFormat.isWithdrawal(record.value()));
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        return read(SecureBroker.ADMIN, topic).stream().filter(wanted).toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String user, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (LogReader log = new LogReader(broker.client(user))) {
            log.scan(List.of(topic), Instant.EPOCH, records::add);
        }
        return records;
    }

    private static KafkaProducer<byte[], byte[]> producer(String user) {
        return new KafkaProducer<>(broker.client(user), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(condition);
    }

    private static Settings settings(String user) {
        Map<String, String> given = new HashMap<>();
        broker.client(user).forEach((name, value) -> given.put("kafka." + name, value.toString()));
        given.remove("kafka.bootstrap.servers");
        given.put(
                "bootstrap.servers",
                broker.client(user).get("bootstrap.servers").toString());
        given.put("state.directory", dir.resolve("state-" + user).toString());
        given.put("console.port", "0");
        given.put("metrics.port", "0");
        given.put("partitions", "1");
        given.put("search.cables", "0");
        given.put("feeds.levels", "SECRET,TOP_SECRET");
        return Settings.of(given);
    }
}
