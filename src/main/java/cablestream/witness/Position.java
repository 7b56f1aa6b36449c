package cablestream.witness;

/** The position of a marking on a transmission. */
public enum Position {
    /** FL4. */
    SECURITY_PROSIGN,
    /** FL12 with the number of the message. */
    CLASSIFICATION_LINE,
    /** Above the first paragraph, or on a line of its own in the text. */
    CAPTION,
    /** A person, a reason or a date of declassification. */
    AUTHORITY,
    /** In the subject. */
    SUBJECT,
    /** A bracket in the text, or the first word of a paragraph. */
    PORTION,
    /** A level at the head or foot of a page, or in a heading inside the text. */
    PAGE
}
