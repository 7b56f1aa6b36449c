package cablestream.search;

import java.util.Locale;

/** The parts of a cable that are searched. All have the same expressions. */
public enum SearchField {
    /** The id, and post and serial of the message reference number as two words. */
    ID,
    /** The post of the message reference number, and name and routing indicator of the originator. */
    STATION,
    /** Names and routing indicators of the addressees, and the names of all recipients. */
    ADDRESSEE,
    TAG,
    /** Subject and text. */
    WORDS,
    /** Codes of the faults. */
    FAULT;

    /** Whether it is of codes, which are also separated by commas. */
    boolean ofCodes() {
        return this == TAG || this == FAULT;
    }

    /** The name in a query and in the index: {@code station}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
