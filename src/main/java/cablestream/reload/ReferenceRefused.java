package cablestream.reload;

/** A version of a reference table that cannot come into force. The message is one line for people: the place and the reason. */
public final class ReferenceRefused extends Exception {
    private static final long serialVersionUID = 1L;

    ReferenceRefused(String message) {
        super(message);
    }
}
