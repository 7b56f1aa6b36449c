package cablestream.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.record.SchemaIds;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueDecoderTest {
    private static final int ID = 7;
    private static final Instant NOON = Instant.parse("2009-03-16T12:00:00Z");
    private static final Cable CABLE = OfflinePipeline.builtIn()
            .read(Cables.routine(1).bytes(), "test")
            .cables()
            .get(0)
            .cable();
    private static final Withdrawal WITHDRAWAL = new Withdrawal("09LISBON1", 2, NOON, WithdrawalReason.NOT_CLEARED);
    private static final TrafficEvent EVENT = EventRecord.stateRebuilt("urgent", NOON);
    private static final List<Schema> SCHEMAS = List.of(Cable.SCHEMA$, Withdrawal.SCHEMA$, TrafficEvent.SCHEMA$);

    static List<byte[]> values() {
        return Stream.of(RecordEncoder.SINGLE_OBJECT, RecordEncoder.registered(new SchemaIds(0, 2, 1)))
                .flatMap(encoder -> Stream.of(encoder.encode(CABLE), encoder.encode(WITHDRAWAL), encoder.encode(EVENT)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("values")
    void bytesAfterTheRecordAreRefused(byte[] value) {
        byte[] longer = Arrays.copyOf(value, value.length + 3);

        assertThat(registered().decode(value)).isNotNull();
        assertThatThrownBy(() -> registered().decode(longer))
                .isInstanceOf(UndecodableValueException.class)
                .hasMessageContaining("3 of its " + longer.length + " bytes are left over");
        assertThat(registered().isWithdrawal(longer)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aRecordThatEndsEarlyIsRefused(byte[] value) {
        IntStream.range(0, value.length)
                .map(length -> value.length - 1 - length)
                .limit(20)
                .forEach(length -> {
                    byte[] cut = Arrays.copyOf(value, length);
                    assertThatThrownBy(() -> registered().decode(cut)).isInstanceOf(UndecodableValueException.class);
                    assertThat(registered().isWithdrawal(cut)).isFalse();
                });
    }

    /** The registry of another cluster gives another schema for an id. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aValueIsNeverDecodedByTheSchemaOfAnotherType(int pair) {
        byte[] value = values().get(3 + pair % 3);
        Schema wrong = SCHEMAS.get((pair % 3 + 1 + pair / 3) % 3);
        ValueDecoder decoder = new ValueDecoder(named(wrong));

        assertThatThrownBy(() -> decoder.decode(value))
                .isInstanceOf(UndecodableValueException.class)
                .hasMessageContaining(wrong.getFullName())
                .hasMessageContaining("of the registry of another cluster")
                .hasMessageContaining("set schema.registry.url");
        assertThat(decoder.isWithdrawal(value)).isFalse();
    }

    @Test
    void aSchemaOfOurNameThatIsNoGenerationOfOursIsNamed() {
        Schema foreign = SchemaBuilder.record(Cable.SCHEMA$.getFullName())
                .fields()
                .requiredInt("id")
                .endRecord();

        assertThatThrownBy(() -> new ValueDecoder(named(foreign)).decode(framed(ID, 2)))
                .isInstanceOf(UndecodableValueException.class)
                .hasMessageContaining("is no generation of Cable")
                .hasMessageContaining("id 7 of the registry of another cluster");
    }

    @Test
    void aSchemaOfAnotherProgramIsNamed() {
        Schema foreign = SchemaBuilder.record("com.example.Order")
                .fields()
                .requiredInt("id")
                .endRecord();

        assertThatThrownBy(() -> new ValueDecoder(named(foreign)).decode(framed(ID, 2)))
                .isInstanceOf(UndecodableValueException.class)
                .hasMessageContaining("com.example.Order (id 7 of the registry of another cluster)");
    }

    @Test
    void aSchemaThatIsNoRecordIsRefused() {
        assertThatThrownBy(() -> new ValueDecoder(named(Schema.create(Schema.Type.STRING))).decode(framed(ID, 2)))
                .isInstanceOf(UndecodableValueException.class);
    }

    /** Lengths and numbers in Avro's binary encoding, at the first field of a cable, which is a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FEFFFFFF0F", // 2^31 - 1
                "FEFFFFFFFFFFFFFFFF01", // 2^63 - 1
                "FFFFFFFFFFFFFFFFFF01", // -2^63
                "01", // -1
                "80808080", // no end
                "FFFFFFFFFFFFFFFFFFFFFFFF", // no number
                "E8FFFFFF0E", // 2^31 - 8 less a few
            })
    void noLengthAsksForMoreMemoryThanThereAreBytes(String length) {
        byte[] header = SingleObjectHeader.of(Cable.SCHEMA$);
        byte[] rest = HexFormat.of().parseHex(length + "78787878787878787878");
        byte[] value = ByteBuffer.allocate(header.length + rest.length)
                .put(header)
                .put(rest)
                .array();

        assertThatThrownBy(() -> registered().decode(value))
                .isInstanceOf(UndecodableValueException.class)
                .hasMessageContaining("cablestream.avro.Cable (fingerprint 6ee78e93c776c861)");
    }

    @Test
    void anUnknownFingerprintIsNamed() {
        byte[] value = HexFormat.of().parseHex("C3010102030405060708" + "00");

        assertThatThrownBy(() -> registered().decode(value))
                .isInstanceOf(UndecodableValueException.class)
                .hasMessageContaining("fingerprint 0102030405060708");
    }

    @Test
    void anEmptyValueIsNoRecord() {
        assertThat(registered().find(new byte[0])).isEmpty();
        assertThat(registered().isWithdrawal(new byte[0])).isFalse();
    }

    private static ValueDecoder registered() {
        return new ValueDecoder(Map.of(0, Cable.SCHEMA$, 1, Withdrawal.SCHEMA$, 2, TrafficEvent.SCHEMA$)::get);
    }

    private static SchemaById named(Schema schema) {
        return new SchemaById() {
            @Override
            public Schema schema(int id) {
                return schema;
            }

            @Override
            public String description() {
                return "the registry of another cluster";
            }
        };
    }

    private static byte[] framed(int id, int... rest) {
        ByteBuffer value =
                ByteBuffer.allocate(RegistryHeader.LENGTH + rest.length).put(RegistryHeader.of(id));
        IntStream.of(rest).forEach(each -> value.put((byte) each));
        return value.array();
    }
}
