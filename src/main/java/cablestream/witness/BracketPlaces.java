package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.reference.Markings;
import org.jspecify.annotations.Nullable;

/** Where in a line a bracket stands. */
final class BracketPlaces {
    private static final String CLOSING = ")]}>";

    private static final String OPENING = "([{<";

    static final int LONGEST_BEFORE = 80;

    private final Markings markings;

    BracketPlaces(Markings markings) {
        this.markings = markings;
    }

    Place of(PlainLine line, int open, int close, @Nullable PlainLine before, @Nullable PlainLine after) {
        String prefix = before(line, open);
        if (open > LONGEST_BEFORE) {
            return afterStop(prefix) ? Place.LIKELY : atEnd(line, close, after) ? Place.LIKELY : Place.UNLIKELY;
        }
        if (prefix.isBlank()) {
            return before != null && before.endsOpen() ? Place.UNLIKELY : Place.EXPECTED;
        }
        if (isLabel(prefix)) {
            return Place.EXPECTED;
        }
        return afterStop(prefix) || atEnd(line, close, after) ? Place.LIKELY : Place.UNLIKELY;
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

    /** Whether the last word before a bracket is the number of a paragraph, with nothing else before it. */
    static boolean isNumbered(String prefix) {
        Tokens tokens = Tokens.of(prefix);
        for (int token = 0; token < tokens.size(); token++) {
            if (!tokens.isNumber(token) || tokens.text(token).length() > 3) {
                return false;
            }
        }
        return tokens.size() > 0;
    }

    /** Before a colon, or at the end of a paragraph. */
    private static boolean atEnd(PlainLine line, int close, @Nullable PlainLine after) {
        boolean heading =
                close + 1 < line.capitals().length() && line.capitals().charAt(close + 1) == ':';
        return heading || (after == null && isSigns(line.capitals(), close + 1));
    }

    /** Nothing but numbers, letters and numerals of a list, signs, and other markings. */
    private boolean isLabel(String prefix) {
        Tokens tokens = Tokens.of(prefix);
        for (int token = 0; token < tokens.size(); token++) {
            String text = tokens.text(token);
            boolean label = (tokens.isNumber(token) && text.length() <= 3)
                    || text.length() == 1
                    || (text.length() <= 5 && text.chars().allMatch(c -> "IVX".indexOf(c) >= 0))
                    || text.startsWith("PARA")
                    || markings.inBrackets(text) != null;
            if (!label) {
                return false;
            }
        }
        return true;
    }

    /** Index after the number, letter, sign and markings with which a line begins; 0 if it begins with other words. */
    int endOfLabel(PlainLine line) {
        Tokens tokens = line.tokens();
        int end = 0;
        for (int token = 0; token < tokens.size(); token++) {
            String text = tokens.text(token);
            boolean bracket = tokens.start(token) > 0
                    && OPENING.indexOf(line.capitals().charAt(tokens.start(token) - 1)) >= 0
                    && markings.inBrackets(text) != null;
            boolean sign = !tokens.after(token).isEmpty()
                    && ".)".indexOf(tokens.after(token).charAt(0)) >= 0;
            boolean label = (tokens.isNumber(token) && text.length() <= 3) || (text.length() == 1 && sign && token < 2);
            if (!label && !bracket) {
                return end;
            }
            end = tokens.end(token) + (bracket || sign ? 1 : 0);
        }
        return end;
    }
}
