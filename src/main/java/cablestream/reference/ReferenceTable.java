package cablestream.reference;

import java.util.Locale;

/** The reference tables that can be changed while the application runs; each has versions of its own. */
public enum ReferenceTable {
    /** Lists of posts behind one address. */
    COLLECTIVES,
    /** Handling captions and what they do to distribution. */
    CAPTIONS,
    /** Feeds and what they select. */
    FEEDS;

    /** Its name for people, in names of topics and in labels: {@code feeds}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
