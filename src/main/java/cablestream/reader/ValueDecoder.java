package cablestream.reader;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the values of the output topics into the generated classes, in both encodings, which may be mixed on a topic:
 * Avro single-object encoding ({@code C3 01}, eight bytes of schema fingerprint, the record) and the Confluent wire
 * format ({@code 00}, four bytes of schema id, the record). Values of all released schemas are decoded. A value is decoded
 * only as a whole: bytes that are left over, or lack, show that it was written by another schema. Thread-safe.
 *
 * <p>All methods that decode throw {@link UnknownSchemaException} if the schema of an id cannot be found.
 */
public final class ValueDecoder {
    static {
        // Avro decodes into no class that it was not set to trust, not even into those generated from its schemas.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith("cablestream.avro.")));
    }

    private static final RecordDecoder<Cable> CABLES = decoder(Cable.class, Cable.SCHEMA$);
    private static final RecordDecoder<TrafficEvent> EVENTS = decoder(TrafficEvent.class, TrafficEvent.SCHEMA$);
    private static final RecordDecoder<Withdrawal> WITHDRAWALS = decoder(Withdrawal.class, Withdrawal.SCHEMA$);
    private static final List<RecordDecoder<? extends SpecificRecord>> TYPES = List.of(CABLES, WITHDRAWALS, EVENTS);

    private final WriterSchemas writers;

    /** @param registry schemas by id; {@link SchemaById#NONE} without a schema registry */
    public ValueDecoder(SchemaById registry) {
        this.writers = new WriterSchemas(List.of(Cable.SCHEMA$, Withdrawal.SCHEMA$, TrafficEvent.SCHEMA$), registry);
    }

    private static <T extends SpecificRecord> RecordDecoder<T> decoder(Class<T> type, Schema now) {
        return new RecordDecoder<>(
                now, writer -> new SpecificDatumReader<>(writer, now, SpecificData.getForClass(type)));
    }

    /** Whether a value begins as one in either encoding: text does not. */
    public static boolean isFramed(byte[] value) {
        return RegistryHeader.begins(value) || SingleObjectHeader.begins(value);
    }

    /** The schema that a value names. */
    public WriterSchema writer(byte[] value) {
        return writers.of(value);
    }

    /**
     * The record of a value: a {@link Cable}, {@link Withdrawal} or {@link TrafficEvent}.
     *
     * @throws UndecodableValueException if the value is of no type of Cablestream, is cut off or damaged, or does not fit
     *                                   the schema that it names
     */
    public SpecificRecord decode(byte[] value) {
        WriterSchema writer = writers.of(value);
        return TYPES.stream()
                .filter(type -> type.reads(writer))
                .findFirst()
                .orElseThrow(() -> new UndecodableValueException("a value of type " + writer.description()
                        + " is of no type of Cablestream: " + writer.remedy()))
                .decode(writer, value);
    }

    /** The record of a value; empty if it is of no type of Cablestream, or damaged. */
    public Optional<SpecificRecord> find(byte[] value) {
        try {
            return Optional.of(decode(value));
        } catch (UndecodableValueException e) {
            return Optional.empty();
        }
    }

    /** @throws UndecodableValueException if these bytes are no cable */
    public Cable cable(byte[] value) {
        return CABLES.decode(writers.of(value), value);
    }

    /** @throws UndecodableValueException if these bytes are no withdrawal */
    public Withdrawal withdrawal(byte[] value) {
        return WITHDRAWALS.decode(writers.of(value), value);
    }

    /** @throws UndecodableValueException if these bytes are no event */
    public TrafficEvent event(byte[] value) {
        return EVENTS.decode(writers.of(value), value);
    }

    /**
     * Whether a record of a topic of cables says that a cable has left the topic. A value that only names the schema of a
     * withdrawal says nothing.
     */
    public boolean isWithdrawal(byte @Nullable [] value) {
        if (value == null || !isFramed(value)) {
            return false;
        }
        try {
            WriterSchema writer = writers.of(value);
            if (!WITHDRAWALS.reads(writer)) {
                return false;
            }
            WITHDRAWALS.decode(writer, value);
            return true;
        } catch (UndecodableValueException e) {
            return false;
        }
    }
}
