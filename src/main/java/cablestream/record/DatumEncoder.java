package cablestream.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes a header and the bytes that Avro's own {@code BinaryMessageEncoder} writes, in less time: 26 µs instead of 44
 * for a cable of 7 kB ({@code mvn test -Dtest=RecordSpeedTest -Dspeed=measure}). It writes into one array instead of
 * byte by byte, with the coders that were made from the schema, and does not look up the names of types in unions of
 * null and one other type. Thread-safe.
 */
final class DatumEncoder<T extends SpecificRecord> {
    private final byte[] header;
    private final DatumWriter<T> writer;

    /** @param header the bytes before each record, which name the schema */
    DatumEncoder(Class<T> type, Schema schema, byte[] header) {
        this.header = header.clone();
        this.writer = new SpecificDatumWriter<>(schema, new NullableUnions(type));
    }

    /** @param size estimated size of the result, in bytes */
    byte[] encode(T record, int size) {
        ByteArrayEncoder encoder = new ByteArrayEncoder(header, size);
        try {
            writer.write(record, encoder);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return encoder.toByteArray();
    }

    /** Resolves the type in a union of null and one other type without a comparison of names. */
    private static final class NullableUnions extends SpecificData {
        NullableUnions(Class<?> type) {
            super(type.getClassLoader());
            // The classes that were made from the schema know how to write themselves: no walk through the schema for
            // each field.
            setCustomCoders(true);
            SpecificData.getForClass(type).getConversions().forEach(this::addLogicalTypeConversion);
        }

        @Override
        public int resolveUnion(Schema union, Object datum) {
            List<Schema> types = union.getTypes();
            boolean nullFirst = types.get(0).getType() == Schema.Type.NULL;
            if (types.size() != 2 || !nullFirst) {
                return super.resolveUnion(union, datum);
            }
            return datum == null ? 0 : 1;
        }
    }
}
