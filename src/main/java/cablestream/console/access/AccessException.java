package cablestream.console.access;

/** Access to the console is not set up well. The message is one line for people, and never has a token in it. */
public final class AccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessException(String message) {
        super(message);
    }
}
