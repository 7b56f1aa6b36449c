package cablestream.assemble;

import cablestream.cable.Version;

/** Kinds of copies of an earlier transmission (ACP 127 para 417, 427). */
public enum DuplicateKind {
    /** The same transmission: with the same channel serial, or without one. */
    SAME_TRANSMISSION,
    /** The same text with another channel serial. */
    OTHER_CIRCUIT,
    /** Marked as a suspected duplicate: {@code ZFD}, {@code SUSDUPE}. */
    SUSPECTED_DUPLICATE,
    /** A repetition that was asked for: {@code ZDK}. */
    REPETITION,
    /** Handed back, to be read again by the present program. */
    REREAD;

    static DuplicateKind of(Arrival arrival, Copy first) {
        if (arrival.version() == Version.REPETITION) {
            return REPETITION;
        }
        if (arrival.version() == Version.SUSPECTED_DUPLICATE) {
            return SUSPECTED_DUPLICATE;
        }
        return arrival.circuit().equals(first.circuit()) ? SAME_TRANSMISSION : OTHER_CIRCUIT;
    }
}
