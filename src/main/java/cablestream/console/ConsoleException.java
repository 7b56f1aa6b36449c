package cablestream.console;

import org.jspecify.annotations.Nullable;

/** The console cannot answer on the address given. The message is one line for people. */
public final class ConsoleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConsoleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
