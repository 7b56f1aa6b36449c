package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reader.SchemaById;
import cablestream.reader.UnknownSchemaException;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryEncodingTest {
    private static final int CABLE = 7;
    private static final int EVENT = 300;
    private static final int WITHDRAWAL = Integer.MAX_VALUE;
    private static final int FOREIGN = 8;
    private static final RecordEncoder REGISTERED = RecordEncoder.registered(new SchemaIds(CABLE, EVENT, WITHDRAWAL));
    private static final Schema OTHER =
            SchemaBuilder.record("com.example.Order").fields().requiredInt("id").endRecord();

    private final Cable cable = new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()))
            .read(Cables.routine(1).section(1, 2).bytes(), "test")
            .cables()
            .get(0)
            .cable();
    private final Withdrawal withdrawal =
            new Withdrawal("09LISBON1", 2, Instant.parse("2009-03-16T17:00:00Z"), WithdrawalReason.NOT_CLEARED);
    private final TrafficEvent event = EventRecord.stateRebuilt("urgent", Instant.parse("2009-03-16T17:00:00Z"));

    @BeforeEach
    void register() {
        Map<Integer, Schema> registered = Map.of(
                CABLE, SchemaSubject.cables().current(),
                EVENT, SchemaSubject.events().current(),
                WITHDRAWAL, SchemaSubject.withdrawals().current(),
                FOREIGN, OTHER);
        WireFormat.resolveBy(id -> {
            if (!registered.containsKey(id)) {
                throw new UnknownSchemaException("no schema " + id);
            }
            return registered.get(id);
        });
    }

    @AfterEach
    void forget() {
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @Test
    void aValueIsAZeroByteTheIdInFourBytesAndTheRecordInAvro() {
        byte[] framed = REGISTERED.encode(cable);
        byte[] single = RecordEncoder.SINGLE_OBJECT.encode(cable);

        assertThat(framed).startsWith(0, 0, 0, 0, CABLE);
        assertThat(Arrays.copyOfRange(framed, 5, framed.length))
                .isEqualTo(Arrays.copyOfRange(single, 10, single.length));
        assertThat(REGISTERED.encode(event)).startsWith(0, 0, 0, 1, 44);
        assertThat(REGISTERED.encode(withdrawal)).startsWith(0, 0x7F, 0xFF, 0xFF, 0xFF);
    }

    @Test
    void anyReaderThatHasTheRegisteredSchemaDecodesIt() throws IOException {
        byte[] framed = REGISTERED.encode(cable);

        GenericRecord read = new GenericDatumReader<GenericRecord>(
                        SchemaSubject.cables().current())
                .read(null, DecoderFactory.get().binaryDecoder(framed, 5, framed.length - 5, null));

        assertThat(read.get("id")).hasToString(cable.getId());
    }

    static Stream<RecordEncoder> encoders() {
        return Stream.of(RecordEncoder.SINGLE_OBJECT, REGISTERED);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void everyTypeIsReadInBothEncodings(RecordEncoder encoder) {
        assertThat(RecordJson.of(WireFormat.cable(encoder.encode(cable)))).isEqualTo(RecordJson.of(cable));
        assertThat(RecordJson.of(WireFormat.event(encoder.encode(event)))).isEqualTo(RecordJson.of(event));
        assertThat(WireFormat.withdrawal(encoder.encode(withdrawal))).isEqualTo(withdrawal);
        assertThat(CableSummary.of(encoder.encode(cable)))
                .isEqualTo(CableSummary.of(RecordEncoder.SINGLE_OBJECT.encode(cable)));
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void aWithdrawalIsKnownFromACableInBothEncodings(RecordEncoder encoder) {
        assertThat(WireFormat.isWithdrawal(encoder.encode(withdrawal))).isTrue();
        assertThat(WireFormat.isWithdrawal(encoder.encode(cable))).isFalse();
        assertThat(WireFormat.isWithdrawal(encoder.encode(event))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void everyTypeIsPrintedAsJsonInBothEncodings(RecordEncoder encoder) {
        assertThat(json(encoder.encode(cable))).isEqualTo(RecordJson.of(cable));
        assertThat(json(encoder.encode(event))).isEqualTo(RecordJson.of(event));
        assertThat(json(encoder.encode(withdrawal))).isEqualTo(RecordJson.of(withdrawal));
    }

    private static JsonNode json(byte[] value) {
        return RecordJson.of(Objects.requireNonNull(ReadValue.of(value).record()));
    }

    static List<Schema> releasedCables() {
        return SchemaSubject.cables().generations();
    }

    @ParameterizedTest
    @MethodSource("releasedCables")
    void aCableOfAnEarlierGenerationIsReadByItsId(Schema released) throws IOException {
        WireFormat.resolveBy(id -> released);
        byte[] old = writtenBy(released);

        assertThat(WireFormat.cable(old).getId()).isEqualTo(cable.getId());
        assertThat(CableSummary.of(old).id()).isEqualTo(cable.getId());
        assertThat(ReadValue.of(old).record()).isNotNull();
    }

    @Test
    void aValueOfAnotherProgramIsNoneOfOurs() {
        byte[] foreign = {0, 0, 0, 0, FOREIGN, 2};

        assertThat(ReadValue.of(foreign).record()).isNull();
        assertThat(WireFormat.isWithdrawal(foreign)).isFalse();
        assertThatThrownBy(() -> WireFormat.cable(foreign)).isInstanceOf(AvroRuntimeException.class);
        assertThatThrownBy(() -> CableSummary.of(foreign)).isInstanceOf(AvroRuntimeException.class);
    }

    @Test
    void aValueThatIsCutOffIsNoneOfOurs() {
        byte[] cut = Arrays.copyOf(REGISTERED.encode(cable), 9);

        assertThat(ReadValue.of(cut).record()).isNull();
        assertThat(ReadValue.of(new byte[] {0}).record()).isNull();
        assertThat(WireFormat.isWithdrawal(new byte[] {0, 1})).isFalse();
    }

    @Test
    void aValueWithAnUnknownIdIsReportedAndNotTakenForAnythingElse() {
        byte[] unknown = {0, 0, 0, 0, 99, 2};

        assertThatThrownBy(() -> WireFormat.isWithdrawal(unknown)).isInstanceOf(UnknownSchemaException.class);
        assertThatThrownBy(() -> WireFormat.cable(unknown)).isInstanceOf(UnknownSchemaException.class);
        assertThat(ReadValue.of(unknown)).isEqualTo(new ReadValue(null, "no schema 99"));
    }

    @Test
    void withoutARegistryTheMessageNamesTheSetting() {
        WireFormat.resolveBy(SchemaById.NONE);

        assertThatThrownBy(() -> WireFormat.cable(REGISTERED.encode(cable)))
                .hasMessageContaining("schema id 7")
                .hasMessageContaining("set schema.registry.url");
    }

    private byte[] writtenBy(Schema schema) throws IOException {
        byte[] now = RecordEncoder.SINGLE_OBJECT.encode(cable);
        GenericRecord record = new GenericDatumReader<GenericRecord>(Cable.SCHEMA$, schema)
                .read(null, DecoderFactory.get().binaryDecoder(now, 10, now.length - 10, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(1).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
