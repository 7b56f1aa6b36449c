package cablestream.reader;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;

/** Decodes values of the Confluent wire format whose schema has one full name. Thread-safe. */
public final class RegistryDecoder<T> {
    private final Schema type;
    private final ReaderFactory<T> factory;
    private final Map<Schema, DatumReader<T>> readers = new ConcurrentHashMap<>();

    /** Makes the reader of one writer's schema. */
    @FunctionalInterface
    public interface ReaderFactory<T> {
        DatumReader<T> of(Schema writer);
    }

    /** @param type schema whose full name the values have */
    public RegistryDecoder(Schema type, ReaderFactory<T> factory) {
        this.type = type;
        this.factory = factory;
    }

    /** Whether the schema of a value has the full name. */
    public boolean reads(Schema writer) {
        return writer.getFullName().equals(type.getFullName());
    }

    /**
     * @param writer schema by which the value was written
     * @throws AvroRuntimeException if it is of another type, or does not resolve
     */
    public T decode(Schema writer, byte[] value) throws IOException {
        if (!reads(writer)) {
            throw new AvroRuntimeException("a value of type " + writer.getFullName() + " is no " + type.getName());
        }
        return readers.computeIfAbsent(writer, factory::of)
                .read(
                        null,
                        DecoderFactory.get()
                                .binaryDecoder(
                                        value, RegistryHeader.LENGTH, value.length - RegistryHeader.LENGTH, null));
    }
}
