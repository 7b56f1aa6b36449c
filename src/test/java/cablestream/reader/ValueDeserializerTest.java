package cablestream.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.RecordEncoder;
import cablestream.record.SchemaIds;
import cablestream.registry.StubRegistry;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueDeserializerTest {
    private static final String TOPIC = "cables.all";

    /** Bytes of a single-object encoded value before its record. */
    private static final int HEADER = 10;

    private final Withdrawal withdrawal =
            new Withdrawal("09LISBON1", 2, Instant.parse("2009-03-16T17:00:00Z"), WithdrawalReason.NOT_CLEARED);
    private final byte[] single = RecordEncoder.SINGLE_OBJECT.encode(withdrawal);

    @Test
    void needsNoSettingWithoutARegistry() {
        ValueDeserializer deserializer = new ValueDeserializer();
        deserializer.configure(Map.of(), false);

        assertThat(deserializer.deserialize(TOPIC, single)).isEqualTo(withdrawal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cable-1", "Cable-2"})
    void readsACableOfAnEarlierGeneration(String released) throws IOException {
        Schema schema =
                new Schema.Parser().parse(new File("src/main/resources/cablestream/schemas", released + ".avsc"));
        Cable cable = OfflinePipeline.builtIn()
                .read(Cables.routine(1).bytes(), "test")
                .cables()
                .get(0)
                .cable();

        assertThat(new ValueDeserializer().deserialize(TOPIC, writtenBy(schema, cable)))
                .isInstanceOfSatisfying(
                        Cable.class,
                        read -> assertThat(read.getId())
                                .isEqualTo(Cables.routine(1).id()));
    }

    private static byte[] writtenBy(Schema schema, Cable cable) throws IOException {
        byte[] body = RecordEncoder.SINGLE_OBJECT.encode(cable);
        Decoder in = DecoderFactory.get().binaryDecoder(body, HEADER, body.length - HEADER, null);
        GenericRecord record = new GenericDatumReader<GenericRecord>(Cable.SCHEMA$, schema).read(null, in);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(record, out);
        return out.toByteArray();
    }

    @Test
    void readsBothEncodingsOfOneTopicWithARegistry() {
        try (StubRegistry stub = new StubRegistry()) {
            int id = stub.put("cablestream.avro.Withdrawal", Withdrawal.SCHEMA$);
            ValueDeserializer deserializer = new ValueDeserializer();
            deserializer.configure(Map.of(ValueDeserializer.REGISTRY_URL, stub.url()), false);
            byte[] framed = RecordEncoder.registered(new SchemaIds(0, 0, id)).encode(withdrawal);

            assertThat(deserializer.deserialize(TOPIC, framed)).isEqualTo(withdrawal);
            assertThat(deserializer.deserialize(TOPIC, single)).isEqualTo(withdrawal);
        }
    }

    @Test
    void takesTheSchemasFromAFunction() {
        byte[] framed = RecordEncoder.registered(new SchemaIds(0, 0, 7)).encode(withdrawal);

        assertThat(new ValueDeserializer(id -> Withdrawal.SCHEMA$).deserialize(TOPIC, framed))
                .isEqualTo(withdrawal);
    }

    @Test
    void anAbsentValueIsAbsent() {
        assertThat(new ValueDeserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void aValueOfAnotherProgramIsRefused() {
        assertThatThrownBy(() -> new ValueDeserializer().deserialize(TOPIC, new byte[] {1, 2, 3}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("a value of cables.all cannot be decoded");
    }

    @Test
    void aValueThatIsCutOffIsRefused() {
        byte[] cut = Arrays.copyOf(single, single.length - 1);

        assertThatThrownBy(() -> new ValueDeserializer().deserialize(TOPIC, cut))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void aValueOfARegistryThatIsNotSetIsRefusedWithTheRemedy() {
        byte[] framed = RecordEncoder.registered(new SchemaIds(0, 0, 7)).encode(withdrawal);

        assertThatThrownBy(() -> new ValueDeserializer().deserialize(TOPIC, framed))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("set schema.registry.url");
    }
}
