package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.app.ValueEncoding;
import cablestream.kafka.EmbeddedBroker;
import cablestream.reader.SchemaById;
import cablestream.record.RecordEncoder;
import cablestream.record.WireFormat;
import cablestream.registry.StubRegistry;
import cablestream.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples in Java of the page "Read a feed" run as they stand there, with the jar for readers and nothing else of the program. */
class ReadAFeedJavaIT {
    @TempDir
    private static Path dir;

    private static EmbeddedBroker broker;
    private static StubRegistry registry;
    private static FeedSamples samples;

    @BeforeAll
    static void write() throws Exception {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
        registry = new StubRegistry();
        RecordEncoder registered = ValueEncoding.start(
                Settings.of(Map.of("schema.registry.url", registry.url(), "schema.registry.register", "true")));
        SampleFeed.write(broker.bootstrapServers(), FeedSamples.TOPIC, RecordEncoder.SINGLE_OBJECT, registered);
        samples = FeedSamples.in(
                dir,
                Map.of(
                        "broker:9092",
                        broker.bootstrapServers(),
                        "http://registry:8080/apis/ccompat/v7",
                        registry.url()));
        compile();
    }

    @AfterAll
    static void stop() {
        broker.close();
        registry.close();
        WireFormat.resolveBy(SchemaById.NONE);
    }

    /** Once for all: it takes longer than to run them. */
    private static void compile() throws IOException {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        errors,
                        errors,
                        "-proc:none",
                        "-cp",
                        FeedSamples.readerClassPath(),
                        "-d",
                        dir.toString(),
                        samples.write("ReadCables.java").toString(),
                        samples.write("ReadGeneric.java").toString(),
                        samples.write("ReadHeaders.java").toString());
        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReadCables", "ReadGeneric", "ReadHeaders"})
    void readsBothEncodings(String sample) throws Exception {
        assertThat(samples.linesOf(
                        SampleFeed.READ,
                        FeedSamples.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        FeedSamples.readerClassPath() + File.pathSeparator + dir,
                        sample))
                .isEqualTo(SampleFeed.READ);
    }
}
