package cablestream.reader;

import org.apache.avro.AvroRuntimeException;
import org.jspecify.annotations.Nullable;

/**
 * A value is no record of the type that was asked for, or none of Cablestream, or it does not fit the schema that it
 * names. The message says which, with the schema, and nothing else of the value.
 */
public final class UndecodableValueException extends AvroRuntimeException {
    private static final long serialVersionUID = 1L;

    public UndecodableValueException(String message) {
        this(message, null);
    }

    public UndecodableValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
