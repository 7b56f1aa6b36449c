package cablestream.app;

import org.jspecify.annotations.Nullable;

/** A command failed. The message is one line for people: the object and the remedy. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        this(message, null);
    }

    public CommandFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
