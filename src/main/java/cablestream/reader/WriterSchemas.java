package cablestream.reader;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Finds the schema that a value names in its first bytes, in both encodings. Thread-safe. */
public final class WriterSchemas {
    private final Map<ByteBuffer, WriterSchema> byHeader = new HashMap<>();
    private final SchemaById registry;

    /**
     * @param types    types of single-object encoded values: their schemas and all released ones are known
     * @param registry schemas by id
     */
    public WriterSchemas(List<Schema> types, SchemaById registry) {
        for (Schema now : types) {
            ReleasedSchemas.of(now).forEach(this::add);
            add(now);
        }
        this.registry = registry;
    }

    private void add(Schema schema) {
        byte[] header = SingleObjectHeader.of(schema);
        byHeader.put(
                ByteBuffer.wrap(header),
                new WriterSchema(schema, header.length, () -> fingerprint(header), "the value is damaged"));
    }

    /**
     * The schema of a value.
     *
     * @throws UndecodableValueException if it names none, or one that was not released
     * @throws UnknownSchemaException    if the schema of its id cannot be found
     */
    public WriterSchema of(byte[] value) {
        if (RegistryHeader.begins(value)) {
            return ofId(RegistryHeader.id(value));
        }
        if (SingleObjectHeader.begins(value)) {
            return ofFingerprint(value);
        }
        throw new UndecodableValueException("these bytes are no record of Cablestream: they name no schema");
    }

    private WriterSchema ofId(int id) {
        return new WriterSchema(
                registry.schema(id),
                RegistryHeader.LENGTH,
                () -> "id " + id + " of " + registry.description(),
                "set schema.registry.url to the registry of the writer; if it is, the value is damaged");
    }

    private WriterSchema ofFingerprint(byte[] value) {
        WriterSchema known = byHeader.get(ByteBuffer.wrap(value, 0, SingleObjectHeader.LENGTH));
        if (known == null) {
            throw new UndecodableValueException("these bytes are no record of a schema that was released ("
                    + fingerprint(value) + "): if a newer version wrote them, use its cablestream-reader.jar");
        }
        return known;
    }

    private static String fingerprint(byte[] value) {
        return "fingerprint " + HexFormat.of().formatHex(value, Short.BYTES, SingleObjectHeader.LENGTH);
    }
}
