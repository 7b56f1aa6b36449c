package cablestream.label;

/**
 * One mark on a message.
 *
 * @param source place of the mark
 * @param value  value as a level or as written: {@code CONFIDENTIAL}, {@code S/NF}, {@code EXDIS}; never other text
 * @param line   line in the raw text of the message, from 1; 0 if unknown
 */
public record Mark(Source source, String value, int line) {
    /** The places of marks. */
    public enum Source {
        /** FL4. */
        SECURITY_PROSIGN,
        /** FL12, of each section. */
        CLASSIFICATION_LINE,
        /** FL12, under the classification line or on it. */
        CAPTION,
        /** {@code Classified By}. */
        AUTHORITY,
        /** Before the subject. */
        SUBJECT,
        /** Before a paragraph. */
        PORTION,
        /** Letters that stand apart on a line elsewhere: at the head or foot of a page, or quoted. */
        PAGE,
        /** Beside the text: in a header of its raw record, a column, a mail or a page. */
        STATED,
        /** Another transmission of the message: an earlier revision, a copy, a section or an unpublished text. */
        OTHER_TRANSMISSION
    }
}
