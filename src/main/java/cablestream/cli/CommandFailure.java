package cablestream.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot do what it should. The message is one line for people: the thing and the remedy. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        this(message, null);
    }

    CommandFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
