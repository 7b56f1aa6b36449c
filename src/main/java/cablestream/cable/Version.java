package cablestream.cable;

/**
 * The version of a message that a transmission states (ACP 127 para 417 to 427, 504). Without a statement it is the
 * original: so are its copies on other circuits.
 */
public enum Version {
    /** The first transmission. */
    ORIGINAL(0),
    /** Sent again by a station that is not sure whether it was sent: {@code ZFD}, {@code SUSDUPE} (para 427). */
    SUSPECTED_DUPLICATE(0),
    /** Sent again because it was asked for: {@code ZDK} (para 417, 418). */
    REPETITION(1),
    /** Another text that replaces the first: {@code CORRECTED COPY}, {@code ZEL}, {@code ZDS} (para 420). */
    CORRECTION(2),
    /** The first text for further addressees: two FL5 (para 504). */
    READDRESSAL(0);

    private final int rank;

    Version(int rank) {
        this.rank = rank;
    }

    /** Whether its text replaces a different text of another version. */
    public boolean supersedes(Version other) {
        return rank > other.rank;
    }
}
