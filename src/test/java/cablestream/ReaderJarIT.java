package cablestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.app.ValueEncoding;
import cablestream.avro.Cable;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reader.SchemaById;
import cablestream.record.RecordEncoder;
import cablestream.record.SchemaSubject;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.registry.StubRegistry;
import cablestream.route.FeedFile;
import cablestream.settings.Settings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The jar for readers of the topics has what they need, and works without the rest of the program. */
class ReaderJarIT {
    private static StubRegistry registry;
    private static URLClassLoader loader;

    @BeforeAll
    static void load() throws IOException {
        registry = new StubRegistry();
        loader = new URLClassLoader(
                ReaderJar.classPath().stream().map(ReaderJarIT::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
        registry.close();
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @Test
    void hasSchemasGeneratedClassesAndTheDecoderOnly() throws IOException {
        List<String> files = files(ReaderJar.FILE);

        assertThat(files)
                .contains(
                        "META-INF/LICENSE",
                        "cablestream/avro/Cable.class",
                        "cablestream/reader/ValueDeserializer.class",
                        "cablestream/schemas/Cable.avsc")
                .allMatch(
                        file -> file.matches("META-INF/(MANIFEST.MF|LICENSE)|cablestream/(avro|reader|schemas)/[^/]+"));
    }

    @Test
    void hasTheSchemasOfAllGenerations() throws IOException {
        Set<Long> generations = SchemaSubject.all().stream()
                .flatMap(subject -> subject.generations().stream())
                .map(SchemaNormalization::parsingFingerprint64)
                .collect(Collectors.toSet());

        assertThat(schemas()).isEqualTo(generations);
    }

    @Test
    void isSmall() {
        assertThat(ReaderJar.FILE.toFile().length()).isLessThan(500_000);
    }

    @Test
    void sourcesAndJavadocAreBesideIt() throws IOException {
        assertThat(files(Path.of("target", "cablestream-reader-sources.jar")))
                .contains("cablestream/reader/ValueDecoder.java", "cablestream/avro/Cable.java")
                .noneMatch(file -> file.startsWith("cablestream/record"));
        assertThat(files(Path.of("target", "cablestream-reader-javadoc.jar")))
                .contains("cablestream/reader/ValueDecoder.html");
    }

    @Test
    void decodesSingleObjectEncodingWithoutTheProgram() throws Exception {
        assertThat(decoded(Map.of(), RecordEncoder.SINGLE_OBJECT.encode(cable())))
                .hasToString("09LISBON1");
    }

    @Test
    void decodesTheConfluentWireFormatWithoutTheProgram() throws Exception {
        RecordEncoder encoder = ValueEncoding.start(
                Settings.of(Map.of("schema.registry.url", registry.url(), "schema.registry.register", "true")));

        assertThat(decoded(Map.of("schema.registry.url", registry.url()), encoder.encode(cable())))
                .hasToString("09LISBON1");
    }

    @Test
    void theRestOfTheProgramIsNotThere() {
        assertThatThrownBy(() -> loader.loadClass("cablestream.record.WireFormat"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> loader.loadClass("org.apache.kafka.streams.KafkaStreams"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /** The id of a cable, by a deserializer that Kafka would make and configure. */
    private static Object decoded(Map<String, String> settings, byte[] value) throws Exception {
        Class<?> type = loader.loadClass("cablestream.reader.ValueDeserializer");
        Object deserializer = type.getConstructor().newInstance();
        type.getMethod("configure", Map.class, boolean.class).invoke(deserializer, settings, false);
        Object cable =
                type.getMethod("deserialize", String.class, byte[].class).invoke(deserializer, "cables.all", value);
        assertThat(cable.getClass().getClassLoader()).isSameAs(loader);
        return cable.getClass().getMethod("getId").invoke(cable);
    }

    private static Cable cable() {
        return new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()))
                .read(Cables.routine(1).bytes(), "test")
                .cables()
                .get(0)
                .cable();
    }

    /** Fingerprints of the schemas in the jar. */
    private static Set<Long> schemas() throws IOException {
        Set<Long> fingerprints = new HashSet<>();
        try (JarFile jar = new JarFile(ReaderJar.FILE.toFile())) {
            for (String file : files(ReaderJar.FILE)) {
                if (file.endsWith(".avsc")) {
                    Schema schema = new Schema.Parser().parse(jar.getInputStream(jar.getEntry(file)));
                    fingerprints.add(SchemaNormalization.parsingFingerprint64(schema));
                }
            }
        }
        return fingerprints;
    }

    private static List<String> files(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
