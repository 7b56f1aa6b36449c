package cablestream.reader;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the values of the output topics into the generated classes, in both encodings, which may be mixed on a topic:
 * Avro single-object encoding ({@code C3 01}, eight bytes of schema fingerprint, the record) and the Confluent wire
 * format ({@code 00}, four bytes of schema id, the record). Values of all released schemas are decoded. Thread-safe.
 *
 * <p>All methods that decode throw {@link UnknownSchemaException} if the schema of an id cannot be found.
 */
public final class ValueDecoder {
    static {
        // Avro decodes into no class that it was not set to trust, not even into those generated from its schemas.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith("cablestream.avro.")));
    }

    private static final TypeDecoder<Cable> CABLES =
            new TypeDecoder<>(Cable.class, Cable.SCHEMA$, Cable.createDecoder(ReleasedSchemas.store(Cable.SCHEMA$)));
    private static final TypeDecoder<TrafficEvent> EVENTS = new TypeDecoder<>(
            TrafficEvent.class,
            TrafficEvent.SCHEMA$,
            TrafficEvent.createDecoder(ReleasedSchemas.store(TrafficEvent.SCHEMA$)));
    private static final TypeDecoder<Withdrawal> WITHDRAWALS = new TypeDecoder<>(
            Withdrawal.class, Withdrawal.SCHEMA$, Withdrawal.createDecoder(ReleasedSchemas.store(Withdrawal.SCHEMA$)));
    private static final List<TypeDecoder<?>> TYPES = List.of(CABLES, WITHDRAWALS, EVENTS);

    /** The types by the headers of single-object encoding: of this program's schemas, and of all released ones. */
    private static final Map<ByteBuffer, TypeDecoder<?>> BY_HEADER = byHeader();

    private final SchemaById registry;

    /** @param registry schemas by id; {@link SchemaById#NONE} without a schema registry */
    public ValueDecoder(SchemaById registry) {
        this.registry = registry;
    }

    private static Map<ByteBuffer, TypeDecoder<?>> byHeader() {
        Map<ByteBuffer, TypeDecoder<?>> types = new HashMap<>();
        for (TypeDecoder<?> type : TYPES) {
            types.put(header(type.now()), type);
            ReleasedSchemas.of(type.now()).forEach(schema -> types.put(header(schema), type));
        }
        return Map.copyOf(types);
    }

    private static ByteBuffer header(Schema schema) {
        return ByteBuffer.wrap(SingleObjectHeader.of(schema));
    }

    /**
     * The record of a value: a {@link Cable}, {@link Withdrawal} or {@link TrafficEvent}.
     *
     * @throws AvroRuntimeException  if the value is of no type of Cablestream
     * @throws UncheckedIOException if the value is cut off or damaged
     */
    public SpecificRecord decode(byte[] value) {
        TypeDecoder<?> type = type(value);
        if (type == null) {
            throw new AvroRuntimeException("these bytes are no record of a schema that was released: if a newer version"
                    + " wrote them, use its cablestream-reader.jar");
        }
        return decode(type, value);
    }

    /** The record of a value; empty if it is of no type of Cablestream, or damaged. */
    public Optional<SpecificRecord> find(byte[] value) {
        TypeDecoder<?> type = type(value);
        try {
            return type == null ? Optional.empty() : Optional.of(type.decode(value, registry));
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    /** @throws RuntimeException if these bytes are no cable */
    public Cable cable(byte[] value) {
        return decode(CABLES, value);
    }

    /** @throws RuntimeException if these bytes are no withdrawal */
    public Withdrawal withdrawal(byte[] value) {
        return decode(WITHDRAWALS, value);
    }

    /** @throws RuntimeException if these bytes are no event */
    public TrafficEvent event(byte[] value) {
        return decode(EVENTS, value);
    }

    /** Whether a record of a topic of cables says that a cable has left the topic. */
    public boolean isWithdrawal(byte @Nullable [] value) {
        return value != null && type(value) == WITHDRAWALS;
    }

    private <T extends SpecificRecord> T decode(TypeDecoder<T> type, byte[] value) {
        try {
            return type.decode(value, registry);
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are no " + type.now().getName(), e);
        }
    }

    private @Nullable TypeDecoder<?> type(byte[] value) {
        return RegistryHeader.begins(value) ? ofName(value) : ofHeader(value);
    }

    private @Nullable TypeDecoder<?> ofName(byte[] value) {
        Schema writer = registry.schema(RegistryHeader.id(value));
        return TYPES.stream()
                .filter(type -> type.registered().reads(writer))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TypeDecoder<?> ofHeader(byte[] value) {
        return SingleObjectHeader.begins(value)
                ? BY_HEADER.get(ByteBuffer.wrap(value, 0, SingleObjectHeader.LENGTH))
                : null;
    }
}
