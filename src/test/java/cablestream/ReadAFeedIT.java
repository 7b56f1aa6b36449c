package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.app.ValueEncoding;
import cablestream.kafka.EmbeddedBroker;
import cablestream.reader.SchemaById;
import cablestream.record.RecordEncoder;
import cablestream.record.WireFormat;
import cablestream.registry.ApicurioServer;
import cablestream.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples of the page "Read a feed" that need other tools run as they stand there, on a real Apicurio Registry. Where
 * a tool cannot be had, its test is skipped with the reason. {@code .github/CONTRIBUTING.md} has the command.
 */
@EnabledIfSystemProperty(named = "readers", matches = "all")
class ReadAFeedIT {
    /** A feed whose values all have the Confluent wire format: not every tool reads both. */
    private static final String REGISTERED = "cables.feed.registered";

    private static final Path TOOLS = Path.of("target", "readers").toAbsolutePath();
    private static final Path RESOURCES =
            Path.of("src", "test", "resources", "readers").toAbsolutePath();

    @TempDir
    private static Path dir;

    private static ApicurioServer registry;
    private static EmbeddedBroker broker;

    @BeforeAll
    static void write() throws Exception {
        registry = ApicurioServer.start(dir);
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
        RecordEncoder registered = ValueEncoding.start(
                Settings.of(Map.of("schema.registry.url", registry.url(), "schema.registry.register", "true")));
        String brokers = broker.bootstrapServers();
        SampleFeed.write(brokers, FeedSamples.TOPIC, RecordEncoder.SINGLE_OBJECT, registered);
        SampleFeed.write(brokers, REGISTERED, registered, registered);
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
        if (registry != null) {
            registry.close();
        }
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @Test
    void javaReadsIt() throws Exception {
        FeedSamples samples = samples("java", FeedSamples.TOPIC);

        for (String sample : List.of("ReadCables.java", "ReadGeneric.java")) {
            assertThat(samples.linesOf(
                            SampleFeed.READ,
                            FeedSamples.java(),
                            "-cp",
                            FeedSamples.readerClassPath(),
                            samples.write(sample).toString()))
                    .isEqualTo(SampleFeed.READ);
        }
    }

    @Test
    void pythonReadsIt() throws Exception {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(each -> succeeds(dir, each, "-c", "import avro.io, confluent_kafka"))
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(
                python != null,
                "needs Python with two packages: apt-get install python3-confluent-kafka python3-avro, or"
                        + " pip install confluent-kafka avro");
        FeedSamples samples = samples("python", FeedSamples.TOPIC);

        assertThat(samples.linesOf(
                        SampleFeed.READ, python, samples.write("read_cables.py").toString()))
                .isEqualTo(SampleFeed.READ);
    }

    @Test
    void nodeReadsIt() throws Exception {
        FeedSamples samples = samples("node", FeedSamples.TOPIC);
        Path modules = Files.createDirectories(TOOLS.resolve("node"));
        Assumptions.assumeTrue(
                succeeds(modules, "npm", "--version"), "needs node and npm on the PATH: install Debian's npm");
        Assumptions.assumeTrue(
                succeeds(modules, "npm", "install", "--silent", "--prefix", ".", "kafkajs@2", "avsc@5", "lz4js@0.2"),
                "npm cannot install kafkajs, avsc and lz4js: allow it to reach its registry");
        Files.createSymbolicLink(dir.resolve("node").resolve("node_modules"), modules.resolve("node_modules"));

        assertThat(samples.linesOf(
                        SampleFeed.READ, "node", samples.write("read-cables.js").toString()))
                .isEqualTo(SampleFeed.READ);
    }

    @Test
    void kcatShowsIt() throws Exception {
        Assumptions.assumeTrue(succeeds(dir, "kcat", "-V"), "needs kcat on the PATH: apt-get install kcat");
        FeedSamples samples = samples("kcat", FeedSamples.TOPIC);

        List<String> rows = List.of(
                "09LISBON1 tags=KNNP,PARM",
                "09LISBON3 tags=PARM,KNNP",
                "09LISBON1 cable-id=09LISBON1,withdrawal=NOT_CLEARED,written-at=2009-03-16T17:00:00Z");

        assertThat(samples.linesOf(rows, "sh", samples.write("read-cables.sh").toString()))
                .isEqualTo(rows);
    }

    @Test
    void kafkaConnectWritesItToAFile() throws Exception {
        String classPath = classPath("connect");
        FeedSamples samples = samples("connect", REGISTERED);
        samples.write("worker.properties");
        Path file = dir.resolve("connect").resolve("cables.txt");

        samples.running(
                () -> Awaitility.await("cables in " + file).until(() -> {
                    String written = Files.exists(file) ? Files.readString(file) : "";
                    return written.contains("09LISBON1") && written.contains("09LISBON3");
                }),
                FeedSamples.java(),
                "-cp",
                classPath,
                "org.apache.kafka.connect.cli.ConnectStandalone",
                "worker.properties",
                samples.write("sink.properties").toString());

        assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("code=KNNP")))
                .hasSize(2)
                .allMatch(line -> line.contains("subject=HARBOUR NEWS"));
    }

    @Test
    void flinkSelectsIt() throws Exception {
        String classPath = classPath("flink");
        FeedSamples samples = samples("flink", REGISTERED);

        List<String> rows = List.of("| +I | 09LISBON1 | 1 | HARBOUR NEWS |", "| +I | 09LISBON3 | 1 | HARBOUR NEWS |");

        assertThat(samples.linesOf(
                        List.of("09LISBON1", "09LISBON3"),
                        FeedSamples.java(),
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        RESOURCES.resolve("RunSql.java").toString(),
                        samples.write("read-cables.sql").toString()))
                .isEqualTo(rows);
    }

    private static FeedSamples samples(String folder, String topic) throws IOException {
        return FeedSamples.in(
                dir.resolve(folder),
                Map.of(
                        "broker:9092",
                        broker.bootstrapServers(),
                        "http://registry:8080/apis/ccompat/v7",
                        registry.url(),
                        "http://registry:8080/apis/registry/v2",
                        registry.url().replace("ccompat/v7", "registry/v2"),
                        FeedSamples.TOPIC,
                        topic));
    }

    /** The class path of a tool from a Maven repository; skips the test where it cannot be had. */
    private static String classPath(String tool) throws IOException {
        Path list = Files.createDirectories(TOOLS).resolve(tool + ".classpath");
        if (!Files.exists(list)) {
            Assumptions.assumeTrue(
                    succeeds(
                            TOOLS,
                            "mvn",
                            "-B",
                            "-q",
                            "-f",
                            RESOURCES.resolve(tool + ".xml").toString(),
                            "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath",
                            "-Dmdep.outputFile=" + list),
                    "Maven cannot get the artifacts of src/test/resources/readers/" + tool
                            + ".xml: allow it to reach its repository");
        }
        return Files.readString(list);
    }

    private static boolean succeeds(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
