package cablestream.witness;

/** The meaning of a line of the heading or of the opening for its part. */
enum Step {
    /** The part continues. */
    STAYS,
    /** The line was the last line of the heading. */
    ENDS,
    /** The line is the first line of the opening. */
    OPENING_BEGINS,
    /** The line is the first line of the text. */
    TEXT_BEGINS
}
