package cablestream.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.app.AccessPlan;
import cablestream.app.Cluster;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.app.Shutdown;
import cablestream.console.client.ConsoleClient;
import cablestream.kafka.AccessRule;
import cablestream.kafka.LogReader;
import cablestream.kafka.SecureBroker;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.record.WireFormat;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rights that {@code topics --acls} prints, on a broker that enforces them: each role runs as a user of its own, and
 * readers come as those whom the policy names.
 */
class AccessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String TOKEN = "a-token-of-some-length-for-";

    @TempDir
    private static Path dir;

    private static SecureBroker broker;
    private static final List<Service> SERVICES = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        broker =
                SecureBroker.start(dir.resolve("broker"), "intake", "urgent", "routine", "desk", "web", "ops", "radio");
        Settings admin = settings(SecureBroker.ADMIN, "intake,urgent,routine");
        try (Cluster cluster = Cluster.reach(admin)) {
            RequiredTopics.of(admin).createTopics(cluster.topics());
        }
        for (String role : List.of("intake", "urgent", "routine")) {
            SERVICES.add(serve(role));
        }
        for (Service service : SERVICES) {
            try (Shutdown stop = Shutdown.onSignal()) {
                service.awaitRunning(stop);
            }
        }
        feed(Cables.routine(1).tags("PGOV, PO"));
    }

    @AfterAll
    static void stop() {
        SERVICES.forEach(Service::close);
        broker.close();
    }

    @Test
    void theyAreEnoughForACableToReachItsReader() {
        assertThat(read("desk", "cables.feed.politics"))
                .containsExactly(Cables.routine(1).id());
    }

    @Test
    void theyAreEnoughForHeartbeatsToBeSentAndForEveryProcessToSeeThem() {
        for (Service service : SERVICES) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> service.snapshot().heartbeats().stream().allMatch(beat -> beat.at() != null));
        }
    }

    @Test
    void aReaderIsKeptFromWhatThePolicyDoesNotNameItFor() {
        assertThatThrownBy(() -> read("desk", "cables.all")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> read("web", "cables.feed.politics")).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aReaderCannotWriteWhatItReads() {
        assertThatThrownBy(() -> write("desk", "cables.feed.politics", "forged"))
                .hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void intakeCannotWriteCables() {
        assertThatThrownBy(() -> write("intake", "cables.all", "forged"))
                .hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void anOperatorCanWriteNeitherOrdersNorAuditEntriesNorRawText() {
        for (String topic : List.of("cables.releases", "cables.audit", "cables.raw", "cables.raw.urgent")) {
            assertThatThrownBy(() -> write("ops", topic, "forged"))
                    .as(topic)
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dead list", "quarantine list", "feeds lag", "trace 09LISBON1"})
    void theyAreEnoughForTheCommandsOfAnOperator(String command) {
        assertThat(said("ops", command)).doesNotContainIgnoringCase("authoriz");
    }

    @Test
    void aCommandThatMayNotReadATopicSaysTheRemedy() {
        assertThat(said("web", "tail cables.feed.politics --from-beginning --max 1"))
                .startsWith("this principal may not use ")
                .contains("`topics --acls`");
    }

    /** What a command prints on standard error. */
    private static String said(String user, String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        broker.client(user).forEach((name, value) -> {
            boolean first = name.equals("bootstrap.servers");
            arguments.add(first ? "--bootstrap" : "--kafka");
            arguments.add(first ? value.toString() : name + "=" + value);
        });
        StringWriter err = new StringWriter();

        Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments.toArray(String[]::new));

        return err.toString();
    }

    @Test
    void aFeederCanWriteRawTextAndNoOrders() throws Exception {
        // Not for the feed of the reader.
        write("radio", "cables.raw", Cables.routine(2).tags("ECON, PO").text());

        assertThatThrownBy(() -> write("radio", "cables.releases", "forged"))
                .hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void theyAreEnoughForTwoPeopleToReleaseACable() throws Exception {
        write("radio", "cables.raw", Cables.routine(3).tags("ECON, PO").text().replace("1. (C) ", "1. (S) "));
        String path = ConsoleClient.path("quarantine", "cables.quarantine-0@0", "release");
        Awaitility.await().atMost(PATIENCE).until(() -> records("cables.quarantine") == 1);

        person("roe").post(path, json().put("label", "CONFIDENTIAL"));
        person("doe").post(path, json().put("confirms", "CONFIDENTIAL//"));

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> published(Cables.routine(3).id()));
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ConsoleClient person(String name) {
        return new ConsoleClient(URI.create(SERVICES.get(0).console()), TOKEN + name);
    }

    private static long records(String topic) {
        return keys(topic).size();
    }

    private static boolean published(String id) {
        return keys("cables.all").contains(id);
    }

    private static List<String> keys(String topic) {
        List<String> keys = new ArrayList<>();
        try (LogReader log = new LogReader(broker.client(SecureBroker.ADMIN))) {
            log.scan(List.of(topic), Instant.EPOCH, record -> keys.add(new String(record.key(), UTF_8)));
        }
        return keys;
    }

    /** A process whose user has the name of its role, and whose login is in a file. */
    private static Service serve(String role) throws Exception {
        Settings settings = Settings.of(loginFromFile(given(role, role)));
        RequiredTopics needs = RequiredTopics.of(settings);
        Pipeline stages = needs.builtIn().stages();
        AccessPlan plan = new AccessPlan(
                settings,
                StreamsApplication.topologies(settings, () -> stages, new Meters(new SimpleMeterRegistry())),
                needs.builtIn().feeds());
        List<AccessRule> rules = new ArrayList<>(plan.rules("User:" + role));
        rules.addAll(plan.operatorRules("User:ops"));
        rules.addAll(plan.feederRules("User:radio"));
        broker.grant(rules);
        return Service.start(settings, needs.builtIn());
    }

    private static Map<String, String> loginFromFile(Map<String, String> given) throws IOException {
        Path secrets = Files.createDirectories(dir.resolve(given.get("roles") + "-secrets"));
        Files.writeString(secrets.resolve("login"), given.get("kafka.sasl.jaas.config"));
        given.put("kafka.sasl.jaas.config", "${directory:" + secrets + ":login}");
        given.put("kafka.config.providers", "directory");
        given.put("kafka.config.providers.directory.class", DirectoryConfigProvider.class.getName());
        given.put("kafka.config.providers.directory.param.allowed.paths", dir.toString());
        return given;
    }

    private static Settings settings(String user, String roles) {
        return Settings.of(given(user, roles));
    }

    private static Map<String, String> given(String user, String roles) {
        Map<String, String> given = new HashMap<>();
        broker.client(user).forEach((name, value) -> given.put("kafka." + name, value.toString()));
        given.put("bootstrap.servers", given.remove("kafka.bootstrap.servers"));
        given.put("roles", roles);
        given.put("state.directory", dir.resolve(user).toString());
        given.put("console.port", "0");
        given.put("console.tokens", "roe operator " + TOKEN + "roe; doe operator " + TOKEN + "doe");
        given.put("partitions", "1");
        return given;
    }

    private static void feed(Cables cable) throws Exception {
        write(SecureBroker.ADMIN, "cables.raw", cable.text());
    }

    private static void write(String user, String topic, String value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.client(user), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, value.getBytes(UTF_8))).get();
        }
    }

    /** The ids of the first cables that are readable there, by a group of the user's own. */
    private static List<String> read(String user, String topic) {
        Map<String, Object> config = new HashMap<>(broker.client(user));
        config.put("group.id", user + "-test");
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> ids = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (ids.isEmpty() && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(one -> ids.add(WireFormat.cable(one.value()).getId()));
            }
        }
        return ids;
    }
}
