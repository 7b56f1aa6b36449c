package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.text.EditDistance;
import org.jspecify.annotations.Nullable;

/** The beginning of a line: the label of a field, or the number of a paragraph. */
final class FieldLabel {
    private static final int SHORTEST_SUBJECT = 6;

    private static final int LONGEST_SUBJECT = 8;

    private FieldLabel() {}

    /** The field that a line opens by its label; {@code null} if it opens none. */
    static @Nullable Field of(Tokens tokens) {
        if (tokens.size() == 0) {
            return null;
        }
        String first = tokens.text(0);
        if (first.equals("EO")
                || (first.equals("E") && tokens.size() > 1 && tokens.text(1).equals("O"))) {
            return Field.ORDER;
        }
        if (first.equals("TAGS") || first.equals("TAG")) {
            return Field.TAGS;
        }
        if (first.startsWith("REF") && first.length() <= 7) {
            return Field.REFERENCES;
        }
        if ((first.equals("CLASSIFIED") || first.equals("CLASS"))
                && tokens.size() > 1
                && tokens.text(1).equals("BY")) {
            return Field.AUTHORITY;
        }
        return afterSubject(tokens) > 0 ? Field.SUBJECT : null;
    }

    /** A number of up to three digits with a sign after it, or a heading that opens the text. */
    static boolean startsParagraph(PlainLine line) {
        Tokens tokens = line.tokens();
        if (tokens.size() == 0) {
            return false;
        }
        String first = tokens.text(0);
        boolean number = tokens.isNumber(0) && first.length() <= 3;
        return (number && isNumberSign(tokens.after(0)))
                || first.equals("SUMMARY")
                || line.text().indexOf('\u00B6') >= 0;
    }

    /** Whether a sign or an opening bracket follows; a sign within a date does not count. */
    private static boolean isNumberSign(String after) {
        boolean date = after.equals("/") || after.equals("-");
        return !date
                && !after.isEmpty()
                && (after.charAt(0) != ' ' || after.strip().startsWith("("));
    }

    /** The number of words up to the end of the label SUBJECT. */
    static int afterSubject(Tokens tokens) {
        if (tokens.size() > 0 && tokens.is(0, "TITLE") && tokens.after(0).startsWith(":")) {
            return 1;
        }
        for (int token = 0; token < Math.min(3, tokens.size()); token++) {
            if (isSubject(tokens.text(token))) {
                return token + 1;
            }
        }
        return 0;
    }

    private static boolean isSubject(String word) {
        return word.equals("SUBJECT")
                || word.equals("SUBJ")
                || (word.length() >= SHORTEST_SUBJECT
                        && word.length() <= LONGEST_SUBJECT
                        && EditDistance.atMostOneError(word, "SUBJECT"));
    }
}
