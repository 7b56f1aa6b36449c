package cablestream.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;

class BoundedDecoderTest {
    private static final Schema ALL = new Schema.Parser().parse("""
            {"type": "record", "name": "All", "fields": [
              {"name": "n", "type": "null"}, {"name": "z", "type": "boolean"}, {"name": "i", "type": "int"},
              {"name": "j", "type": "long"}, {"name": "f", "type": "float"}, {"name": "d", "type": "double"},
              {"name": "s", "type": "string"}, {"name": "b", "type": "bytes"},
              {"name": "x", "type": {"type": "fixed", "name": "Four", "size": 4}},
              {"name": "e", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}},
              {"name": "a", "type": {"type": "array", "items": "long"}},
              {"name": "m", "type": {"type": "map", "values": "string"}},
              {"name": "u", "type": ["null", "int", "string"]}]}""");
    private static final Schema LAST = new Schema.Parser().parse("""
            {"type": "record", "name": "All", "fields": [{"name": "u", "type": ["null", "int", "string"]}]}""");

    @SeededCases(200)
    void readsWhatAvroWrites(Case given) throws IOException {
        GenericData.Record record = record(given);

        assertThat(read(bytes(record, given), ALL)).isEqualTo(record);
    }

    @SeededCases(200)
    void passesOverWhatIsNotAskedFor(Case given) throws IOException {
        GenericData.Record record = record(given);

        assertThat(read(bytes(record, given), LAST).get("u")).isEqualTo(record.get("u"));
    }

    @Test
    void itemsWithoutBytesAreRefused() {
        byte[] manyNulls = HexFormat.of().parseHex("FEFFFFFF0F0000");

        assertThatThrownBy(() -> new BoundedDecoder(manyNulls, 0).readArrayStart())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new BoundedDecoder(manyNulls, 0).skipMap()).isInstanceOf(IOException.class);
    }

    @Test
    void aBlockWhoseSizeIsNegativeIsRefused() {
        byte[] block = HexFormat.of().parseHex("0101" + "00");

        assertThatThrownBy(() -> new BoundedDecoder(block, 0).skipArray()).isInstanceOf(IOException.class);
    }

    private static GenericData.Record record(Case given) {
        GenericData.Record record = new GenericData.Record(ALL);
        int number = given.any(Any.number(-1_000_000_000, 1_000_000_000));
        record.put("z", number % 2 == 0);
        record.put("i", number);
        record.put("j", (long) number << given.any(Any.number(0, 32)));
        record.put("f", number / 3f);
        record.put("d", number / 3d);
        record.put("s", new Utf8(given.any(Any.text(9, "AÄ€"))));
        record.put("b", ByteBuffer.wrap(new byte[] {1, 2, (byte) number}));
        record.put("x", new GenericData.Fixed(ALL.getField("x").schema(), new byte[] {1, 2, 3, 4}));
        record.put("e", new GenericData.EnumSymbol(ALL.getField("e").schema(), "B"));
        record.put(
                "a", new GenericData.Array<>(ALL.getField("a").schema(), List.of(1L, (long) number, Long.MIN_VALUE)));
        record.put("m", Map.of(new Utf8("k"), new Utf8("v")));
        record.put("u", number % 3 == 0 ? null : number);
        return record;
    }

    /** Blocks with their sizes, or without. */
    private static byte[] bytes(GenericData.Record record, Case given) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = given.any(Any.number(0, 1)) == 0
                ? EncoderFactory.get().binaryEncoder(out, null)
                : EncoderFactory.get().blockingBinaryEncoder(out, null);
        new GenericDatumWriter<GenericData.Record>(ALL).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static GenericData.Record read(byte[] bytes, Schema reader) throws IOException {
        BoundedDecoder in = new BoundedDecoder(bytes, 0);
        GenericData.Record record = new GenericDatumReader<GenericData.Record>(ALL, reader).read(null, in);
        assertThat(in.remainingBytes()).isZero();
        return record;
    }
}
