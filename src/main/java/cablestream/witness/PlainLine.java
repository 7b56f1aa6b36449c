package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.text.Ascii;
import org.jspecify.annotations.Nullable;

/** One line of a transmission without residue, with its words. */
final class PlainLine {
    private final String text;
    private final String capitals;
    private @Nullable Tokens tokens;

    PlainLine(String text) {
        this.text = withCapitalI(text);
        this.capitals = Ascii.capitals(this.text);
    }

    /** A small L between capitals is what scanning makes of I: {@code CONFlDENTlAL}. */
    private static String withCapitalI(String text) {
        String plain = text;
        for (int at = text.indexOf('l', 1); at > 0; at = text.indexOf('l', at + 1)) {
            boolean capitals = Ascii.isUpper(text.charAt(at - 1))
                    && (at + 1 == text.length() || !Ascii.isLower(text.charAt(at + 1)));
            if (capitals) {
                plain = plain.substring(0, at) + "I" + plain.substring(at + 1);
            }
        }
        return plain;
    }

    /** In the case in which it is written. */
    String text() {
        return text;
    }

    /** In capitals, as long as the text. */
    String capitals() {
        return capitals;
    }

    Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = Tokens.of(capitals);
            tokens = known;
        }
        return known;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether some words are written without a small letter. */
    boolean isCapitals(int fromToken, int toToken) {
        for (int i = tokens().start(fromToken); i < tokens().end(toToken - 1); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole line is written without a small letter. */
    boolean isCapitals() {
        return text.equals(capitals);
    }

    /** Whether it ends in the middle of a sentence. */
    boolean endsOpen() {
        String end = text.stripTrailing();
        char last = end.isEmpty() ? '.' : end.charAt(end.length() - 1);
        return Character.isLetterOrDigit(last) || last == ',';
    }
}
