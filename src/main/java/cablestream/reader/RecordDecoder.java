package cablestream.reader;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.DatumReader;
import org.jspecify.annotations.Nullable;

/** Decodes values whose schema has one full name. A record takes all bytes of its value. Thread-safe. */
public final class RecordDecoder<T> {
    private final Schema type;
    private final ReaderFactory<T> factory;
    private final Map<Schema, DatumReader<T>> readers = new ConcurrentHashMap<>();

    /** Makes the reader of one writer's schema. */
    @FunctionalInterface
    public interface ReaderFactory<T> {
        DatumReader<T> of(Schema writer);
    }

    /** @param type schema whose full name the values have */
    public RecordDecoder(Schema type, ReaderFactory<T> factory) {
        this.type = type;
        this.factory = factory;
    }

    /** Whether the schema of a value has the full name. */
    boolean reads(WriterSchema writer) {
        return writer.schema().getFullName().equals(type.getFullName());
    }

    /**
     * @param writer schema by which the value was written
     * @throws UndecodableValueException if it is of another type or generation, or if the value does not fit it
     */
    public T decode(WriterSchema writer, byte[] value) {
        if (!reads(writer)) {
            throw new UndecodableValueException(
                    "a value of type " + writer.description() + " is no " + type.getName() + ": " + writer.remedy());
        }
        BoundedDecoder in = new BoundedDecoder(value, writer.header());
        T record = read(writer, in);
        int left = in.remainingBytes();
        if (left > 0) {
            throw unfit(writer, left + " of its " + value.length + " bytes are left over", null);
        }
        return record;
    }

    private T read(WriterSchema writer, BoundedDecoder in) {
        try {
            return readers.computeIfAbsent(writer.schema(), this::reader).read(null, in);
        } catch (Incompatible e) {
            throw new UndecodableValueException(
                    "the schema " + writer.description() + " is no generation of " + type.getName()
                            + " that this version reads: " + writer.remedy(),
                    e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw unfit(writer, "it ends early or holds what its schema excludes", e);
        }
    }

    private DatumReader<T> reader(Schema writer) {
        if (SchemaCompatibility.checkReaderWriterCompatibility(type, writer).getType()
                != SchemaCompatibilityType.COMPATIBLE) {
            throw new Incompatible();
        }
        return factory.of(writer);
    }

    private static UndecodableValueException unfit(WriterSchema writer, String why, @Nullable Throwable cause) {
        return new UndecodableValueException(
                "the value does not fit its schema " + writer.description() + ": " + why + ": " + writer.remedy(),
                cause);
    }

    /** The schema of the writer does not resolve to the type. */
    private static final class Incompatible extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
