package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.kafka.EmbeddedBroker;
import cablestream.reader.SchemaById;
import cablestream.record.SchemaSubject;
import cablestream.record.WireFormat;
import cablestream.registry.ApicurioServer;
import cablestream.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application, its commands and a foreign reader on a real Apicurio Registry. {@code .github/CONTRIBUTING.md} has
 * the command.
 */
@EnabledIfSystemProperty(named = "registry", matches = "apicurio")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApicurioIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path NODE_MODULES = Path.of("target", "registry-client");

    @TempDir
    private static Path dir;

    private static ApicurioServer registry;
    private static EmbeddedBroker broker;
    private static Service service;
    private static Shell shell;
    private static Settings settings;
    private static String config;

    @BeforeAll
    static void start() throws Exception {
        registry = ApicurioServer.start(dir);
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
        shell = new Shell(broker.bootstrapServers());
        Map<String, String> given = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "state.directory", dir.resolve("state").toString(),
                "console.port", "0",
                "schema.registry.url", registry.url());
        settings = Settings.of(given);
        config = Files.writeString(dir.resolve("a.properties"), "schema.registry.url=" + registry.url())
                .toString();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (registry != null) {
            registry.close();
        }
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @Test
    @Order(1)
    void theCommandRegistersAllGenerationsUnderFullTransitive() throws Exception {
        assertThat(shell.run("check --config " + config)).isEqualTo(1);
        assertThat(shell.run("topics --apply --config " + config)).isZero();
        assertThat(shell.printed()).anyMatch(row -> row.matches("cablestream.avro.Cable +\\d+ +\\d+ registered"));

        assertThat(json("/subjects"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        SchemaSubject.all().stream().map(SchemaSubject::name).toArray(String[]::new));
        for (SchemaSubject subject : SchemaSubject.all()) {
            assertThat(json("/config/" + subject.name())
                            .get("compatibilityLevel")
                            .asText())
                    .isEqualTo("FULL_TRANSITIVE");
            assertThat(json("/subjects/" + subject.name() + "/versions"))
                    .hasSize(subject.generations().size());
        }
    }

    @Test
    @Order(2)
    void nothingIsRegisteredTwiceAndTheCheckPasses() {
        assertThat(shell.run("topics --apply --config " + config)).isZero();
        assertThat(shell.printed()).anyMatch(row -> row.matches("cablestream.avro.Cable +\\d+ +there"));

        shell.run("check --config " + config);
        assertThat(shell.printed()).anyMatch(row -> row.matches("PASSED +schemas: all are registered at .*"));
    }

    @Test
    @Order(3)
    void valuesHaveTheIdsOfTheRegistryAndTheCommandsReadThem() throws Exception {
        service = Service.start(settings, RequiredTopics.of(settings).builtIn());
        Awaitility.await("all roles to be RUNNING")
                .atMost(Duration.ofSeconds(90))
                .until(() -> service.states().values().stream().allMatch("RUNNING"::equals));
        send(Cables.routine(212), Cables.routine(212), Cables.routine(213));

        assertThat(shell.run("tail --config " + config + " --from-beginning --max 2 --timeout 60s cables.all"))
                .isZero();
        assertThat(shell.lines())
                .extracting(line -> line.path("value").path("id").asText())
                .containsExactlyInAnyOrder("09LISBON212", "09LISBON213");
        assertThat(values("cables.all", "09LISBON212"))
                .singleElement()
                .satisfies(value -> assertThat(value).startsWith(0, 0, 0, 0));
        assertThat(shell.run("trace --config " + config + " 09LISBON212")).isZero();
        assertThat(shell.out()).contains("cables.all");
        assertThat(shell.run("reread --config " + config)).isZero();
        assertThat(shell.out()).contains("2 cables compared, 0 of them differ");
    }

    @Test
    @Order(4)
    void theRegistryClientOfKafkaJsReadsTheTopicBack() throws Exception {
        Assumptions.assumeTrue(run("npm", "--version") == 0, "needs node and npm on the PATH: install Debian's npm");
        Path modules = Files.createDirectories(NODE_MODULES);
        Assumptions.assumeTrue(
                run(
                                "npm",
                                "install",
                                "--silent",
                                "--prefix",
                                modules.toString(),
                                "@kafkajs/confluent-schema-registry@4")
                        == 0,
                "npm cannot install @kafkajs/confluent-schema-registry: allow it to reach its registry");
        Path script = modules.resolve("decode.js");
        Files.writeString(script, Files.readString(Path.of("src/test/resources/registry/decode.js")));
        List<String> command = new ArrayList<>(List.of("node", script.toString(), registry.url()));
        values("cables.all", "09LISBON212").forEach(value -> command.add(base64(value)));
        values("cables.events", "09LISBON212").forEach(value -> command.add(base64(value)));

        assertThat(run(command.toArray(String[]::new)))
                .describedAs(Files.readString(output()))
                .isZero();
        List<String> lines = Files.readAllLines(output());
        assertThat(JSON.readTree(lines.get(0)).get("id").asText()).isEqualTo("09LISBON212");
        assertThat(JSON.readTree(lines.get(1)).get("kind").asText()).isEqualTo("DUPLICATE");
    }

    @Test
    @Order(5)
    void aRegistryThatFailsStopsNoWriterAndReadersSayWhatTheyLack() throws Exception {
        registry.close();
        send(Cables.routine(214));

        Awaitility.await("a cable that is written without the registry")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !values("cables.all", "09LISBON214").isEmpty());
        assertThat(shell.run("tail --config " + config + " --from-beginning --max 1 cables.all"))
                .isZero();
        assertThat(shell.lines().get(0).path("problem").asText()).contains("did not answer");
        assertThat(shell.run("trace --config " + config + " 09LISBON214")).isEqualTo(1);
        assertThat(shell.err().lines())
                .filteredOn(line -> line.contains("is not known"))
                .singleElement()
                .asString()
                .contains("start it, or correct schema.registry.url");
    }

    private static void send(Cables... cables) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Cables cable : cables) {
                producer.send(new ProducerRecord<>("cables.raw", cable.bytes())).get();
            }
        }
    }

    private static List<byte[]> values(String topic, String key) {
        try (TopicReader reader = TopicReader.ofCommitted(settings, List.of(topic))) {
            return reader.records(topic, key).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(registry.get(path));
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }

    private static Path output() {
        return dir.resolve("output");
    }

    /** The exit status; 127 if there is no such program. */
    private static int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output().toFile())
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) ? process.exitValue() : 1;
        } catch (IOException e) {
            return 127;
        }
    }
}
