package cablestream.cable;

/** The reason why a revision of a cable is published. */
public enum RevisionReason {
    /** It is the first revision. */
    FIRST,
    /** Sections arrived that an earlier revision lacked. */
    COMPLETED,
    /** A corrected copy takes the place of the text (ACP 127 para 420). */
    CORRECTED,
    /** A repetition takes the place of a text that was incomplete or garbled (para 417). */
    REPEATED,
    /** The same telegram for further addressees (para 504). */
    READDRESSED,
    /** Another text under the same identity that is not marked as a correction; both are kept (para 429). */
    CONFLICT,
    /** The originator, or the station that sent it, cancels it (para 423, 424). */
    CANCELLED,
    /** A corrected copy with a reference number of its own takes its place. */
    SUPERSEDED,
    /** It was quarantined, and people released it under a label for which they answer. */
    RELEASED,
    /** A transmission that no revision carries is marked higher: the same text under the higher label. */
    LABEL_RAISED,
    /** The present program reads the same text in another way than the one that published it. */
    REREAD
}
