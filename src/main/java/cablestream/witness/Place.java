package cablestream.witness;

/** The likelihood of a marking at the place of a bracket. */
enum Place {
    /** The usual place of markings. */
    EXPECTED,
    /** After the end of a sentence, or at the end of a paragraph. */
    LIKELY,
    /** Inside a sentence. */
    UNLIKELY
}
