package cablestream.text;

/**
 * The paragraph sign, with which copies mark numbered paragraphs and continued reference letters. Damage shows it as a link with the
 * label 1, doubled, after an {@code Â}, or as U+FFFD. (Where it became the digit 1 itself, only the running count of paragraphs
 * show.)
 */
public final class Pilcrow {
    public static final char SIGN = '\u00B6';

    /** The escaped form of its byte in the output of programs. */
    static final String ESCAPED = "\\xb6";

    private static final char UTF8_LEAD_AS_LATIN = '\u00C2';
    private static final char REPLACEMENT = '\uFFFD';

    private Pilcrow() {}

    /** Whether the label {@code [from, to)} of a link is the sign. */
    static boolean isLabel(String text, int from, int to) {
        return to - from == 1 && (text.charAt(from) == '1' || text.charAt(from) == SIGN);
    }

    /** Whether the sign, whole or damaged, begins here. */
    static boolean begins(String text, int i, int end) {
        return switch (text.charAt(i)) {
            case SIGN -> true;
            case UTF8_LEAD_AS_LATIN -> i + 1 < end && text.charAt(i + 1) == SIGN;
            case REPLACEMENT -> i + 1 < end && Ascii.isDigit(text.charAt(i + 1));
            default -> false;
        };
    }

    /** Whether the sign begins here as {@code \\xb6}. */
    static boolean isEscaped(String text, int i, int end) {
        return i + ESCAPED.length() <= end && text.regionMatches(true, i, ESCAPED, 0, ESCAPED.length());
    }

    /** Index after the sign that begins here and all that double it. */
    static int end(String text, int i, int end) {
        int after = i;
        while (after < end && isPart(text.charAt(after))) {
            after++;
        }
        return after;
    }

    private static boolean isPart(char c) {
        return c == SIGN || c == UTF8_LEAD_AS_LATIN || c == REPLACEMENT;
    }

    /** Index of the first character after a sign at the start of a line and the spaces after it; 0 if there is none. */
    public static int skip(String text) {
        return marks(text) ? Ascii.skipBlanks(text, 1) : 0;
    }

    /** Whether the line begins with the sign. */
    public static boolean marks(String text) {
        return !text.isEmpty() && text.charAt(0) == SIGN;
    }
}
