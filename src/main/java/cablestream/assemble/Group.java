package cablestream.assemble;

import cablestream.cable.Version;

/** Transmissions that make a whole with each other: a section of a corrected copy does not complete the first text. */
public enum Group {
    /** The text as it was sent first, and repetitions of it. */
    FIRST_TEXT,
    /** Corrected copies. */
    CORRECTION,
    /** The first text for further addressees. */
    READDRESSAL;

    static Group of(Version version) {
        return switch (version) {
            case ORIGINAL, SUSPECTED_DUPLICATE, REPETITION -> FIRST_TEXT;
            case CORRECTION -> CORRECTION;
            case READDRESSAL -> READDRESSAL;
        };
    }

    /** The key of the open message of a group. */
    public String key(String identity) {
        return this == FIRST_TEXT ? identity : identity + " " + name();
    }
}
