package cablestream.record;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro single-object encoding: {@code C3 01}, eight bytes of schema fingerprint, the record. Whoever has the schema reads it; who
 * has not can tell which one is needed.
 */
public final class WireFormat {
    static {
        // Avro decodes into no class that it was not told to trust, not even into those generated from its schemas.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith("cablestream.avro.")));
    }

    private WireFormat() {}

    public static byte[] encode(Cable cable) {
        try {
            return bytes(Cable.getEncoder().encode(cable));
        } catch (IOException e) {
            throw new UncheckedIOException("a cable could not be encoded", e);
        }
    }

    public static byte[] encode(TrafficEvent event) {
        try {
            return bytes(TrafficEvent.getEncoder().encode(event));
        } catch (IOException e) {
            throw new UncheckedIOException("an event could not be encoded", e);
        }
    }

    public static Cable cable(byte[] bytes) {
        try {
            return Cable.getDecoder().decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are no cable", e);
        }
    }

    public static TrafficEvent event(byte[] bytes) {
        try {
            return TrafficEvent.getDecoder().decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are no event", e);
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
            return Optional.of(Cable.getDecoder().decode(bytes));
        } catch (BadHeaderException | MissingSchemaException e) {
            return decodedEvent(bytes);
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<SpecificRecord> decodedEvent(byte[] bytes) {
        try {
            return Optional.of(TrafficEvent.getDecoder().decode(bytes));
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
