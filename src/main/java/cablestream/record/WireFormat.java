package cablestream.record;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.reader.SchemaById;
import cablestream.reader.UndecodableValueException;
import cablestream.reader.UnknownSchemaException;
import cablestream.reader.ValueDecoder;
import cablestream.reader.WriterSchema;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decodes values as {@link ValueDecoder} does, by the one schema registry of this process. All methods that decode throw
 * {@link UnknownSchemaException} if the schema of an id cannot be found, and those that return a record
 * {@link UndecodableValueException} if the bytes are none.
 */
public final class WireFormat {
    /** A process reads values of one registry: it is set once, when the settings are known. */
    private static volatile SchemaById registry = SchemaById.NONE;

    private static final ValueDecoder DECODER = new ValueDecoder(new SchemaById() {
        @Override
        public Schema schema(int id) {
            return registry.schema(id);
        }

        @Override
        public String description() {
            return registry.description();
        }
    });

    private WireFormat() {}

    /** Finds the schemas of ids from now on in this registry. */
    public static void resolveBy(SchemaById schemas) {
        registry = schemas;
    }

    /** The schema that a value names. */
    static WriterSchema writer(byte @Nullable [] value) {
        return DECODER.writer(value);
    }

    public static Cable cable(byte @Nullable [] bytes) {
        return DECODER.cable(bytes);
    }

    /** The cable, withdrawal or event of some bytes. */
    static SpecificRecord record(byte @Nullable [] bytes) {
        return DECODER.decode(bytes);
    }

    public static TrafficEvent event(byte @Nullable [] bytes) {
        return DECODER.event(bytes);
    }

    /** Whether a record of a topic of cables says that a cable has left the topic. */
    public static boolean isWithdrawal(byte @Nullable [] bytes) {
        return DECODER.isWithdrawal(bytes);
    }

    public static Withdrawal withdrawal(byte @Nullable [] bytes) {
        return DECODER.withdrawal(bytes);
    }
}
