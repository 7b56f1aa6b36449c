package cablestream.record;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

/**
 * Decodes values of both encodings, which may be mixed on a topic: Avro single-object encoding ({@code C3 01}, eight
 * bytes of schema fingerprint, the record) and the Confluent wire format ({@code 00}, four bytes of schema id, the
 * record). Records of all released schemas are readable. All methods that decode throw {@link UnknownSchemaException} if
 * the schema of an id cannot be found.
 */
public final class WireFormat {
    static {
        // Avro decodes into no class that it was not set to trust, not even into those generated from its schemas.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith("cablestream.avro.")));
    }

    /** The headers of withdrawals: of this program's schema, and of all released ones. */
    private static final Set<ByteBuffer> BEFORE_WITHDRAWALS = Stream.concat(
                    Stream.of(Withdrawal.SCHEMA$), ReleasedSchemas.of(Withdrawal.SCHEMA$).stream())
            .map(schema -> ByteBuffer.wrap(SingleObjectHeader.of(schema)))
            .collect(Collectors.toUnmodifiableSet());

    private static final TypeDecoder<Cable> CABLE =
            new TypeDecoder<>(Cable.class, Cable.SCHEMA$, Cable.createDecoder(ReleasedSchemas.store(Cable.SCHEMA$)));
    private static final TypeDecoder<TrafficEvent> EVENT = new TypeDecoder<>(
            TrafficEvent.class,
            TrafficEvent.SCHEMA$,
            TrafficEvent.createDecoder(ReleasedSchemas.store(TrafficEvent.SCHEMA$)));
    private static final TypeDecoder<Withdrawal> WITHDRAWAL = new TypeDecoder<>(
            Withdrawal.class, Withdrawal.SCHEMA$, Withdrawal.createDecoder(ReleasedSchemas.store(Withdrawal.SCHEMA$)));

    /** A process reads values of one registry: it is set once, when the settings are known. */
    private static volatile SchemaById registry = SchemaById.NONE;

    private WireFormat() {}

    /** Finds the schemas of ids from now on in this registry. */
    public static void resolveBy(SchemaById schemas) {
        registry = schemas;
    }

    /** The schema of the id in the header of a value. */
    static Schema writer(byte[] framed) {
        return registry.schema(RegistryHeader.id(framed));
    }

    public static Cable cable(byte[] bytes) {
        try {
            return CABLE.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are no cable", e);
        }
    }

    /** The cable of some bytes; empty if they are no cable. */
    public static Optional<Cable> toCable(byte[] bytes) {
        try {
            return Optional.of(CABLE.decode(bytes));
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    public static TrafficEvent event(byte[] bytes) {
        try {
            return EVENT.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are no event", e);
        }
    }

    /** Whether a record of a topic of cables says that a cable has left the topic. */
    public static boolean isWithdrawal(byte @Nullable [] bytes) {
        if (bytes != null && RegistryHeader.begins(bytes)) {
            return WITHDRAWAL.registered().reads(writer(bytes));
        }
        return bytes != null
                && bytes.length >= SingleObjectHeader.LENGTH
                && BEFORE_WITHDRAWALS.contains(ByteBuffer.wrap(bytes, 0, SingleObjectHeader.LENGTH));
    }

    public static Withdrawal withdrawal(byte[] bytes) {
        try {
            return WITHDRAWAL.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are no withdrawal", e);
        }
    }

    /** The record as JSON; empty if the bytes are none of ours. */
    public static Optional<JsonNode> toJson(byte[] bytes) {
        if (RegistryHeader.begins(bytes)) {
            return decodedByName(writer(bytes), bytes).map(RecordJson::of);
        }
        return SingleObjectHeader.begins(bytes) ? decoded(bytes).map(RecordJson::of) : Optional.empty();
    }

    private static Optional<SpecificRecord> decodedByName(Schema writer, byte[] bytes) {
        for (TypeDecoder<? extends SpecificRecord> type : Set.of(CABLE, EVENT, WITHDRAWAL)) {
            if (type.registered().reads(writer)) {
                return decoded(type, bytes);
            }
        }
        return Optional.empty();
    }

    private static Optional<SpecificRecord> decoded(byte[] bytes) {
        try {
            return Optional.of(isWithdrawal(bytes) ? WITHDRAWAL.decode(bytes) : CABLE.decode(bytes));
        } catch (BadHeaderException | MissingSchemaException e) {
            return decoded(EVENT, bytes);
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<SpecificRecord> decoded(TypeDecoder<? extends SpecificRecord> type, byte[] bytes) {
        try {
            return Optional.of(type.decode(bytes));
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
