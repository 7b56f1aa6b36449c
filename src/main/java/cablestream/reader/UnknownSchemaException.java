package cablestream.reader;

/**
 * The schema by which a value was written cannot be found. The message has the remedy, and nothing of the value but the
 * id.
 */
public final class UnknownSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownSchemaException(String message) {
        super(message);
    }

    public UnknownSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
