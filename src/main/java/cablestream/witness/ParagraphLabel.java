package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.reference.Markings;
import java.util.Set;

/**
 * The text that may precede the marking of a paragraph: numbers, letters and numerals of a list, other markings, and words
 * such as NOTE.
 */
final class ParagraphLabel {
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_NUMERAL = 5;
    private static final String OPENING = "([{<";

    /** Words that name the paragraph. */
    private static final Set<String> WORDS = Set.of(
            "NO",
            "NR",
            "NBR",
            "NUM",
            "NUMBER",
            "NOTE",
            "NOTES",
            "COMMENT",
            "COMMENTS",
            "SUMMARY",
            "BACKGROUND",
            "DISCUSSION",
            "CONCLUSION",
            "POINT",
            "ITEM",
            "PARA",
            "PARAGRAPH",
            "SUBPARA",
            "SUBPARAGRAPH",
            "PART",
            "SECTION",
            "ANNEX",
            "TAB",
            "QUESTION",
            "ANSWER",
            "BULLET",
            "ACTION",
            "TITLE");

    private final Markings markings;

    ParagraphLabel(Markings markings) {
        this.markings = markings;
    }

    /** Whether a text has only numbers, letters and numerals of a list, signs, and other markings. */
    boolean is(String prefix, boolean words) {
        Tokens tokens = Tokens.of(prefix);
        for (int token = 0; token < tokens.size(); token++) {
            String text = tokens.text(token);
            boolean label = isNumber(tokens, token)
                    || text.length() == 1
                    || isNumeral(text)
                    || text.startsWith("PARA")
                    || markings.inBrackets(text) != null
                    || (words && WORDS.contains(text));
            if (!label) {
                return false;
            }
        }
        return true;
    }

    /** Index after the label with which a line begins; 0 if it begins with other words. */
    int end(PlainLine line) {
        Tokens tokens = line.tokens();
        int end = 0;
        for (int token = 0; token < tokens.size(); token++) {
            String after = tokens.after(token);
            boolean sign = !after.isEmpty() && ".):]".indexOf(after.charAt(0)) >= 0;
            boolean bracket = isMarkingInBracket(line, token);
            if (!bracket && !isPart(line, token, sign)) {
                return end;
            }
            end = tokens.end(token) + (bracket || sign ? 1 : 0);
        }
        return end;
    }

    private boolean isMarkingInBracket(PlainLine line, int token) {
        int start = line.tokens().start(token);
        return start > 0
                && OPENING.indexOf(line.capitals().charAt(start - 1)) >= 0
                && markings.inBrackets(line.tokens().text(token)) != null;
    }

    private boolean isPart(PlainLine line, int token, boolean sign) {
        Tokens tokens = line.tokens();
        String text = tokens.text(token);
        if (isNumber(tokens, token)) {
            return true;
        }
        if (text.length() == 1) {
            return isLetter(line, token, sign);
        }
        boolean named = token < 2
                && WORDS.contains(text)
                && (sign || tokens.after(token).startsWith(" "));
        return named || (sign && token == 0 && isNumeral(text));
    }

    /** A letter of a list; not one with a colon or a dash, {@code C:}, {@code 2-C.}, which is a marking. */
    private boolean isLetter(PlainLine line, int token, boolean sign) {
        Tokens tokens = line.tokens();
        String text = tokens.text(token);
        boolean bullet = token == 0 && text.equals("O") && line.text().charAt(tokens.start(0)) == 'o';
        boolean question = token == 0 && (text.equals("Q") || text.equals("A"));
        boolean colon = tokens.after(token).startsWith(":");
        boolean dashed = token > 0 && tokens.after(token - 1).equals("-");
        boolean half = tokens.after(token).startsWith(")") && !text.equals(tokens.before()) && isMarked(tokens, token);
        return bullet || question && colon || (sign && token < 2 && !colon && !dashed && !half);
    }

    /** {@code C)} after a number: the opening bracket is lost. */
    private boolean isMarked(Tokens tokens, int token) {
        return token > 0 && markings.inBrackets(tokens.text(token)) != null && tokens.isNumber(token - 1);
    }

    /** {@code 2}, {@code 2A}. */
    static boolean isNumber(Tokens tokens, int token) {
        String text = tokens.text(token);
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > 0 && digits <= LONGEST_NUMBER && text.length() <= digits + 1;
    }

    private static boolean isNumeral(String text) {
        return text.length() <= LONGEST_NUMERAL && text.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }
}
