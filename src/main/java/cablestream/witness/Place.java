package cablestream.witness;

/** How likely a marking is where a bracket stands. */
enum Place {
    /** Where markings are written. */
    EXPECTED,
    /** After the end of a sentence, or at the end of a paragraph. */
    LIKELY,
    /** Inside a sentence. */
    UNLIKELY
}
