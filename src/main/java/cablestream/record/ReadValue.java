package cablestream.record;

import cablestream.reader.UndecodableValueException;
import cablestream.reader.UnknownSchemaException;
import cablestream.reader.ValueDecoder;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a value of any topic holds.
 *
 * @param record  the cable, withdrawal or event; null: none that can be decoded
 * @param problem why a value that begins as an Avro record of ours cannot be decoded; null: it can, or it is text
 */
public record ReadValue(
        @Nullable SpecificRecord record, @Nullable String problem) {
    /** A value that is not decoded. */
    public static final ReadValue TEXT = new ReadValue(null, null);

    /** Decodes a value; never fails. */
    public static ReadValue of(byte @Nullable [] value) {
        if (value == null || !ValueDecoder.isFramed(value)) {
            return TEXT;
        }
        try {
            return new ReadValue(WireFormat.record(value), null);
        } catch (UnknownSchemaException | UndecodableValueException e) {
            return new ReadValue(null, e.getMessage());
        }
    }
}
