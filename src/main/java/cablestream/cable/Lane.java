package cablestream.cable;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What FLASH and IMMEDIATE traffic takes so as never to wait for a backlog of ROUTINE. */
public enum Lane {
    URGENT,
    ROUTINE;

    /** By the precedence of FL5. What shows none is urgent: better early than late. */
    public static Lane of(@Nullable Precedence precedence) {
        return precedence == null || precedence.urgent() ? URGENT : ROUTINE;
    }

    /** The lane that this one is not. */
    public Lane other() {
        return this == URGENT ? ROUTINE : URGENT;
    }

    /** As in topic names and meter labels. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
