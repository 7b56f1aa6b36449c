package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reader.ReleasedSchemas;
import cablestream.reader.SingleObjectHeader;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of the output topics. A schema that was released is kept in {@code src/main/resources/cablestream/schemas} for good, as
 * records of it are; a change that is wanted in the contract is made in {@code schemas/} and must still pass here.
 */
class SchemaEvolutionTest {
    static Stream<Schema> schemas() {
        return Stream.of(Cable.getClassSchema(), TrafficEvent.getClassSchema(), Withdrawal.getClassSchema());
    }

    /** Each generation beside each other one of its type. */
    static Stream<Arguments> pairs() {
        return SchemaSubject.all().stream()
                .map(SchemaSubject::generations)
                .flatMap(all -> all.stream().flatMap(one -> all.stream().map(other -> Arguments.of(one, other))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyGenerationReadsRecordsOfEveryOther(Schema reader, Schema writer) {
        assertThat(compatibility(reader, writer)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @Test
    void theLastGenerationIsTheSchemaThatIsWritten() throws IOException {
        for (SchemaSubject subject : SchemaSubject.all()) {
            Schema file = new Schema.Parser()
                    .parse(new File("schemas/" + subject.current().getName() + ".avsc"));
            assertThat(subject.current()).isEqualTo(file);
            assertThat(subject.current().toString()).doesNotContain("avro.java");
            assertThat(subject.generations()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void somethingWasReleased(Schema now) {
        assertThat(ReleasedSchemas.of(now)).isNotEmpty();
    }

    static Stream<Schema> releasedCables() {
        return ReleasedSchemas.of(Cable.SCHEMA$).stream();
    }

    @ParameterizedTest
    @MethodSource("releasedCables")
    void recordsOfAReleasedSchemaAreRead(Schema released) throws IOException {
        Cable cable = new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()))
                .read(Cables.routine(1).bytes(), "test")
                .cables()
                .get(0)
                .cable();
        byte[] old = writtenBy(released, cable);

        assertThat(WireFormat.cable(old).getId()).isEqualTo(cable.getId());
        assertThat(ReadValue.of(old).record()).isNotNull();
        assertThat(CableSummary.of(old).id()).isEqualTo(cable.getId());
        assertThat(CableSummary.of(old).feeds())
                .isEqualTo(CableSummary.of(RecordEncoder.SINGLE_OBJECT.encode(cable))
                        .feeds());
        assertThat(CableSummary.of(old).doubts()).isEmpty();
    }

    /** The record as the program of that time would have written it. */
    private static byte[] writtenBy(Schema released, Cable cable) throws IOException {
        byte[] now = RecordEncoder.SINGLE_OBJECT.encode(cable);
        Decoder in = DecoderFactory.get()
                .binaryDecoder(now, SingleObjectHeader.LENGTH, now.length - SingleObjectHeader.LENGTH, null);
        GenericRecord record = new GenericDatumReader<GenericRecord>(Cable.SCHEMA$, released).read(null, in);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), released).encode(record, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyFieldIsDocumented(Schema schema) {
        assertThat(all(schema).stream()
                        .filter(type -> type.getType() == Schema.Type.RECORD)
                        .flatMap(type -> type.getFields().stream()
                                .filter(field ->
                                        field.doc() == null || field.doc().isBlank())
                                .map(field -> type.getName() + "." + field.name())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyEnumHasASymbolForWhatItDoesNotKnow(Schema schema) {
        assertThat(all(schema).stream()
                        .filter(type -> type.getType() == Schema.Type.ENUM && type.getEnumDefault() == null)
                        .map(Schema::getName))
                .isEmpty();
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }

    private static List<Schema> all(Schema root) {
        Set<Schema> seen = new HashSet<>();
        Deque<Schema> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Schema schema = waiting.pop();
            switch (schema.getType()) {
                case RECORD -> {
                    if (seen.add(schema)) {
                        schema.getFields().forEach(field -> waiting.push(field.schema()));
                    }
                }
                case ENUM -> seen.add(schema);
                case ARRAY -> waiting.push(schema.getElementType());
                case UNION -> schema.getTypes().forEach(waiting::push);
                default -> {}
            }
        }
        return List.copyOf(seen);
    }
}
