package cablestream.deadletters;

import java.util.Objects;

/** Something that an operator asks for is not done. The message is one line for people: the thing and why. */
public final class RepairRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean unknown;

    RepairRefused(String message) {
        this(message, false);
    }

    private RepairRefused(String message, boolean unknown) {
        super(message);
        this.unknown = unknown;
    }

    /** Never {@code null}: each has one from the beginning. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** A refusal because the record does not exist. */
    static RepairRefused unknown(String message) {
        return new RepairRefused(message, true);
    }

    /** Whether the record does not exist. */
    public boolean unknown() {
        return unknown;
    }
}
