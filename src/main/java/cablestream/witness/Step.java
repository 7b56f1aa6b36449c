package cablestream.witness;

/** What a line of the heading or of the opening means for the part in which it stands. */
enum Step {
    /** The part goes on. */
    STAYS,
    /** It was the last line of the heading. */
    ENDS,
    /** It is the first line of the opening. */
    OPENING_BEGINS,
    /** It is the first line of the text. */
    TEXT_BEGINS
}
