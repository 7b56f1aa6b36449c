package cablestream.containers;

import java.io.IOException;

/** A container that cannot be read on: its message is one sentence for people, with the remedy. */
final class BrokenContainer extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean whole;

    BrokenContainer(String message) {
        this(message, false);
    }

    /** @param whole whether the rest of its file is skipped */
    BrokenContainer(String message, boolean whole) {
        super(message);
        this.whole = whole;
    }

    boolean whole() {
        return whole;
    }

    /** The message, one sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
