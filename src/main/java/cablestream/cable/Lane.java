package cablestream.cable;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lanes of the traffic: FLASH and IMMEDIATE never wait for a backlog of ROUTINE. */
public enum Lane {
    URGENT,
    ROUTINE;

    /** The lane for the precedence of FL5. Without a precedence a message is urgent: better early than late. */
    public static Lane of(@Nullable Precedence precedence) {
        return precedence == null || precedence.urgent() ? URGENT : ROUTINE;
    }

    /** The lane that this one is not. */
    public Lane other() {
        return this == URGENT ? ROUTINE : URGENT;
    }

    /** The name in topic names and meter labels. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
