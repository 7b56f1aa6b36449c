package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;
import cablestream.text.Pilcrow;
import org.jspecify.annotations.Nullable;

/**
 * A possible number of a paragraph at the start of a line: {@code 7. (C) TEXT}, {@code ¶7. …}, {@code 17. …} whose pilcrow
 * became a 1, {@code 7.(C)}, {@code 7 (C)}, {@code 7. C)}. {@link ParagraphCount} decides.
 *
 * @param number  number as written
 * @param marked  whether a pilcrow precedes it
 * @param portion marking after it, {@code null} without one
 * @param figures whether a digit follows: {@code 4. 115 pairs}
 * @param end     index of the text after number and marking
 */
record ParagraphNumber(int number, boolean marked, @Nullable PortionMark portion, boolean figures, int end) {
    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_CAPTION = 30;

    /** A digit, or the pilcrow before it. */
    private static final int INITIALS = FirstCharClass.DIGIT | FirstCharClass.of(Pilcrow.SIGN);

    /** The number at the start of a line; {@code null} if there is no number of a paragraph. */
    static @Nullable ParagraphNumber read(Line line) {
        return line.begins(INITIALS) ? read(line.text()) : null;
    }

    private static @Nullable ParagraphNumber read(String line) {
        int from = Pilcrow.skip(line);
        int digits = Ascii.skipDigits(line, from);
        if (digits == from || digits - from > MOST_DIGITS || digits >= line.length()) {
            return null;
        }
        boolean stopped = line.charAt(digits) == '.' || line.charAt(digits) == ')';
        int after = Ascii.skipBlanks(line, stopped ? digits + 1 : digits);
        PortionMark portion = PortionMark.read(line, after);
        boolean opensText = stopped && after < line.length() && isOpening(line, after, after > digits + 1);
        boolean figures = stopped && after > digits + 1 && after < line.length() && Ascii.isDigit(line.charAt(after));
        if (portion == null && !opensText && !figures && !(stopped && from > 0)) {
            return null;
        }
        int number = Ascii.number(line, from, digits);
        PortionMark later = portion == null ? afterCaption(line, after) : portion;
        return new ParagraphNumber(
                number, from > 0, later, figures, portion == null ? after : Ascii.skipBlanks(line, portion.end()));
    }

    /** A capital, a quotation mark or a bracket; without a space in front a digit would make it a decimal. */
    private static boolean isOpening(String line, int at, boolean apart) {
        char c = line.charAt(at);
        return Ascii.isUpper(c) || c == '"' || c == '(' || c == '-' || (apart && Ascii.isLetter(c));
    }

    /** {@code 1. Summary: (SBU) text}. */
    private static @Nullable PortionMark afterCaption(String line, int from) {
        int colon = line.indexOf(':', from);
        return colon > from && colon - from <= LONGEST_CAPTION ? PortionMark.read(line, colon + 1) : null;
    }
}
