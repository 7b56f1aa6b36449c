package cablestream.registry;

import org.jspecify.annotations.Nullable;

/** The schema registry does not do what was asked. The message is one line for people: the thing and the remedy. */
public class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegistryException(String message) {
        this(message, null);
    }

    RegistryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The registry did not answer in time. */
    static final class Unreachable extends RegistryException {
        private static final long serialVersionUID = 1L;

        Unreachable(String message) {
            super(message);
        }
    }
}
