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
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.MessageDecoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

/**
 * Avro single-object encoding: {@code C3 01}, eight bytes of schema fingerprint, the record. A reader with the schema reads it; who
 * has not can see which one is needed. Records of every schema that was released are read; by the latest only is written.
 */
public final class WireFormat {
    static {
        // Avro decodes into no class that it was not set to trust, not even into those generated from its schemas.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith("cablestream.avro.")));
    }

    private static final SingleObjectEncoder<Cable> CABLES = new SingleObjectEncoder<>(Cable.class, Cable.SCHEMA$);
    private static final SingleObjectEncoder<TrafficEvent> EVENTS =
            new SingleObjectEncoder<>(TrafficEvent.class, TrafficEvent.SCHEMA$);
    private static final SingleObjectEncoder<Withdrawal> WITHDRAWALS =
            new SingleObjectEncoder<>(Withdrawal.class, Withdrawal.SCHEMA$);
    /** What stands before a withdrawal of this program's schema, or of one that was released before. */
    private static final Set<ByteBuffer> BEFORE_WITHDRAWALS = Stream.concat(
                    Stream.of(Withdrawal.SCHEMA$), ReleasedSchemas.of(Withdrawal.SCHEMA$).stream())
            .map(schema -> ByteBuffer.wrap(SingleObjectEncoder.header(schema)))
            .collect(Collectors.toUnmodifiableSet());

    private static final MessageDecoder<Cable> CABLE = Cable.createDecoder(ReleasedSchemas.store(Cable.SCHEMA$));
    private static final MessageDecoder<TrafficEvent> EVENT =
            TrafficEvent.createDecoder(ReleasedSchemas.store(TrafficEvent.SCHEMA$));
    private static final MessageDecoder<Withdrawal> WITHDRAWAL =
            Withdrawal.createDecoder(ReleasedSchemas.store(Withdrawal.SCHEMA$));

    private WireFormat() {}

    public static byte[] encode(Cable cable) {
        // The text is in it twice: as a whole, and in paragraphs.
        return CABLES.encode(cable, 3 * cable.getText().length() + 2048);
    }

    public static byte[] encode(TrafficEvent event) {
        return EVENTS.encode(event, 512);
    }

    public static byte[] encode(Withdrawal withdrawal) {
        return WITHDRAWALS.encode(withdrawal, 64);
    }

    public static Cable cable(byte[] bytes) {
        try {
            return CABLE.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are no cable", e);
        }
    }

    /** The cable that bytes are; empty if they are none. */
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
        return bytes != null
                && bytes.length >= SingleObjectEncoder.HEADER
                && BEFORE_WITHDRAWALS.contains(ByteBuffer.wrap(bytes, 0, SingleObjectEncoder.HEADER));
    }

    public static Withdrawal withdrawal(byte[] bytes) {
        try {
            return WITHDRAWAL.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are no withdrawal", e);
        }
    }

    /** The record as JSON; nothing if the bytes are none of ours. */
    public static Optional<JsonNode> toJson(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != (byte) 0xC3 || bytes[1] != 1) {
            return Optional.empty();
        }
        return decoded(bytes).map(RecordJson::of);
    }

    private static Optional<SpecificRecord> decoded(byte[] bytes) {
        try {
            return Optional.of(isWithdrawal(bytes) ? WITHDRAWAL.decode(bytes) : CABLE.decode(bytes));
        } catch (BadHeaderException | MissingSchemaException e) {
            return decodedEvent(bytes);
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<SpecificRecord> decodedEvent(byte[] bytes) {
        try {
            return Optional.of(EVENT.decode(bytes));
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
