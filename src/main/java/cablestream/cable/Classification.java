package cablestream.cable;

import java.util.Locale;

/**
 * The level on the classification line (FL12, ACP 127 para 209) or after the security prosign (FL4, para 124), in rising
 * order. {@link #UNKNOWN} is above all: no topic is cleared for an unreadable level.
 */
public enum Classification {
    /** {@code UNCLAS}, {@code UNCLASSIFIED}; prosign U (and E, EFTO). */
    UNCLASSIFIED,
    /** {@code LIMITED OFFICIAL USE}, until 1995. */
    LIMITED_OFFICIAL_USE,
    /** Allied traffic; prosign R. */
    RESTRICTED,
    /** Prosign C. */
    CONFIDENTIAL,
    /** Prosign S. */
    SECRET,
    /** Prosign T. */
    TOP_SECRET,
    /** Marked in a way that cannot be read, or not at all. */
    UNKNOWN;

    /** The name in names of topics and consumer groups: {@code top-secret}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The higher of both: of two contradictory marks the stricter one holds. */
    public Classification or(Classification other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a clearance for this level covers the level {@code other}. */
    public boolean dominates(Classification other) {
        return this != UNKNOWN && compareTo(other) >= 0;
    }
}
