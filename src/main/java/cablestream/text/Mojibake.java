package cablestream.text;

/**
 * UTF-8 that was read as Windows-1252, and written as UTF-8 again: a quotation mark became three characters that begin with
 * {@code \u00e2\u20ac}, an accented letter two that begin with {@code \u00c3}.
 */
final class Mojibake {
    private static final char LEAD_OF_PUNCTUATION = '\u00E2';
    private static final char SECOND_OF_PUNCTUATION = '\u20AC';
    private static final char LEAD_OF_LETTER = '\u00C3';

    /** The characters of Windows-1252 for the third bytes 93, 94, 98, 99, 9C, 9D and A6 (some undefined), and their meanings. */
    private static final String THIRDS = "\u201C\u201D\u02DC\u2122\u0153\u009D\u00A6\u00A2";

    private static final String MEANT = "\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2022";

    private Mojibake() {}

    /** The number of characters of the damage that begins at {@code i}; 0 if none does. */
    static int length(String text, int i, int end) {
        char c = text.charAt(i);
        if (c == LEAD_OF_PUNCTUATION) {
            boolean third = i + 2 < end
                    && text.charAt(i + 1) == SECOND_OF_PUNCTUATION
                    && THIRDS.indexOf(text.charAt(i + 2)) >= 0;
            return third ? 3 : 0;
        }
        boolean letter =
                c == LEAD_OF_LETTER && i + 1 < end && text.charAt(i + 1) >= '\u00A0' && text.charAt(i + 1) <= '\u00BF';
        return letter ? 2 : 0;
    }

    /** The original character of the damage that begins at {@code i}. */
    static char meant(String text, int i) {
        return text.charAt(i) == LEAD_OF_LETTER
                ? (char) (text.charAt(i + 1) + 0x40)
                : MEANT.charAt(THIRDS.indexOf(text.charAt(i + 2)));
    }
}
