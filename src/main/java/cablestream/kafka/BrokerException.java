package cablestream.kafka;

import org.jspecify.annotations.Nullable;

/** The embedded broker cannot start. The message is one line for people, with the cause and the remedy. */
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: the thing and the remedy */
    public BrokerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
