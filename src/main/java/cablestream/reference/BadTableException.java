package cablestream.reference;

import java.util.Objects;

/** A reference table that cannot be used: names the file, the line and the error. */
public final class BadTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadTableException(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }

    BadTableException(String file, Throwable cause) {
        super(file + ": cannot be read", cause);
    }

    /** Never {@code null}: each has one from the beginning. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
