package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.record.RecordEncoder;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decoder that the README shows compiles, and decodes what the program writes. */
class ReadmeDecoderTest {
    private static final String IMPORTS = """
            import java.io.File;
            import java.io.IOException;
            import org.apache.avro.Schema;
            import org.apache.avro.generic.GenericData;
            import org.apache.avro.generic.GenericRecord;
            import org.apache.avro.message.BinaryMessageDecoder;
            import org.apache.kafka.clients.consumer.ConsumerRecord;
            """;

    /** Bytes of a value before its record. */
    private static final int HEADER = 10;

    @TempDir
    private static Path folder;

    private static Object decoder;

    @BeforeAll
    static void compile() throws Exception {
        Path source = folder.resolve("ReadFeed.java");
        String body = Page.readme().block("java");
        Files.writeString(source, IMPORTS + "class ReadFeed { ReadFeed() throws IOException {}\n" + body + "}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = compiler.run(
                null,
                errors,
                errors,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Constructor<?> constructor = loader.loadClass("ReadFeed").getDeclaredConstructor();
            constructor.setAccessible(true);
            decoder = constructor.newInstance();
        }
    }

    @Test
    void decodesACable() throws Exception {
        GenericRecord cable = decode(record(RecordEncoder.SINGLE_OBJECT.encode(cable())));

        assertThat(cable.get("id")).hasToString("09LISBON1");
        assertThat(cable.get("revisionReason")).hasToString("FIRST");
    }

    @Test
    void decodesACableOfAnEarlierGeneration() throws Exception {
        Schema first = new Schema.Parser().parse(new File("src/main/resources/cablestream/schemas/Cable-1.avsc"));

        assertThat(decode(record(writtenBy(first, cable()))).get("id")).hasToString("09LISBON1");
    }

    @Test
    void decodesAWithdrawal() throws Exception {
        Instant at = Instant.parse("2009-03-16T17:00:00Z");
        ConsumerRecord<String, byte[]> record = record(
                RecordEncoder.SINGLE_OBJECT.encode(new Withdrawal("09LISBON1", 2, at, WithdrawalReason.NOT_CLEARED)));
        record.headers().add("withdrawal", "NOT_CLEARED".getBytes(StandardCharsets.UTF_8));

        assertThat(decode(record).get("reason")).hasToString("NOT_CLEARED");
    }

    private static GenericRecord decode(ConsumerRecord<String, byte[]> record) throws Exception {
        Method decode = decoder.getClass().getDeclaredMethod("decode", ConsumerRecord.class);
        decode.setAccessible(true);
        return (GenericRecord) decode.invoke(decoder, record);
    }

    private static Cable cable() {
        return new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()))
                .read(Cables.routine(1).bytes(), "test")
                .cables()
                .get(0)
                .cable();
    }

    private static ConsumerRecord<String, byte[]> record(byte[] value) {
        return new ConsumerRecord<>("cables.feed.politics", 0, 0, "09LISBON1", value);
    }

    private static byte[] writtenBy(Schema schema, Cable cable) throws IOException {
        byte[] body = RecordEncoder.SINGLE_OBJECT.encode(cable);
        Decoder in = DecoderFactory.get().binaryDecoder(body, HEADER, body.length - HEADER, null);
        GenericRecord record = new GenericDatumReader<GenericRecord>(Cable.SCHEMA$, schema).read(null, in);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(record, out);
        return out.toByteArray();
    }
}
