package cablestream.deadletters;

/** The operators deciding about an edited text. */
public enum Consent {
    /** One person, if the markings are not lower. */
    ALONE,
    /** One person, who asks another to confirm lower markings. */
    REQUEST,
    /** The other person, with the same text. */
    CONFIRM
}
