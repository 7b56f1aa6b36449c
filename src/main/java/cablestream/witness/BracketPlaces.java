package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import org.jspecify.annotations.Nullable;

/** The places of brackets in a line. */
final class BracketPlaces {
    private static final String CLOSING = ")]}>";

    static final int LONGEST_BEFORE = 80;
    private static final int SHORTEST_SET = 3;

    private final ParagraphLabel label;

    BracketPlaces(Markings markings) {
        this.label = new ParagraphLabel(markings);
    }

    Place of(PlainLine line, int open, int close, @Nullable PlainLine before, @Nullable PlainLine after) {
        String prefix = before(line, open);
        if (open > LONGEST_BEFORE) {
            return afterStop(prefix) ? Place.LIKELY : atEnd(line, close, after) ? Place.LIKELY : Place.UNLIKELY;
        }
        if (prefix.isBlank()) {
            return before != null && before.endsOpen() ? Place.UNLIKELY : Place.EXPECTED;
        }
        if (opensSet(prefix)) {
            return Place.EXPECTED;
        }
        boolean opens = (before == null || !before.endsOpen()) && !isBeforeSmall(line, close);
        if (label.is(prefix, opens)) {
            return Place.EXPECTED;
        }
        return afterStop(prefix) || atEnd(line, close, after) ? Place.LIKELY : Place.UNLIKELY;
    }

    /** {@code NARR/}: the name of a set of a message text format, and fields of it. */
    private static boolean opensSet(String prefix) {
        int name = Ascii.skipLetters(prefix, 0);
        return name >= SHORTEST_SET
                && name < prefix.length()
                && prefix.charAt(name) == '/'
                && prefix.charAt(prefix.length() - 1) == '/';
    }

    /** The text before a bracket, as far back as distinguishes a label from a sentence. */
    static String before(PlainLine line, int open) {
        return line.capitals().substring(Math.max(0, open - LONGEST_BEFORE), open);
    }

    static boolean afterStop(String prefix) {
        String plain = prefix.stripTrailing();
        char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
        return !Character.isLetterOrDigit(last) && last != ',' && CLOSING.indexOf(last) < 0;
    }

    /** Whether a sentence continues after a bracket: with a small letter. */
    static boolean isBeforeSmall(PlainLine line, int close) {
        int next = Ascii.skipBlanks(line.text(), Math.min(line.text().length(), close + 1));
        return next < line.text().length() && Ascii.isLower(line.text().charAt(next));
    }

    static boolean isSigns(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isNumbered(PlainLine line, int open) {
        return open <= LONGEST_BEFORE && isNumbered(before(line, open));
    }

    /** Whether the text before a bracket is only the number of a paragraph. */
    static boolean isNumbered(String prefix) {
        Tokens tokens = Tokens.of(prefix);
        for (int token = 0; token < tokens.size(); token++) {
            if (!tokens.isNumber(token) || tokens.text(token).length() > 3) {
                return false;
            }
        }
        return tokens.size() > 0;
    }

    /** Whether a bracket stands before a colon, or at the end of a paragraph. */
    private static boolean atEnd(PlainLine line, int close, @Nullable PlainLine after) {
        boolean heading =
                close + 1 < line.capitals().length() && line.capitals().charAt(close + 1) == ':';
        return heading || (after == null && isSigns(line.capitals(), close + 1));
    }

    /** Index after the number, letter, sign and markings with which a line begins; 0 if it begins with other words. */
    int endOfLabel(PlainLine line) {
        return label.end(line);
    }

    /** Whether a line begins like an item or a paragraph: with a label or a sign, or after the end of a sentence. */
    boolean beginsItem(PlainLine line, @Nullable PlainLine before) {
        return before == null || !before.endsOpen() || line.tokens().start(0) > 0 || label.end(line) > 0;
    }

    /** Whether the text before an index of a line is only a label. */
    boolean isLabelled(PlainLine line, int at, @Nullable PlainLine before) {
        String prefix = before(line, at);
        boolean opens = before == null || !before.endsOpen();
        return at <= LONGEST_BEFORE && (opens || !prefix.isBlank()) && label.is(prefix, opens);
    }
}
