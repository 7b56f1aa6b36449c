package cablestream.format;

import cablestream.text.Ascii;

/**
 * A word whose letters may stand apart, {@code S E C R E T}, as classified words do (ACP 127 para 209). Copies lose or add spaces, and
 * wireless traffic has a Q in place of a letter it lost.
 */
public final class SpacedWord {
    private SpacedWord() {}

    /** Index after {@code word} if it stands at {@code from}, spaces between its letters or not; -1 if it does not. */
    public static int end(String text, int from, String word) {
        int at = from;
        int lost = 0;
        for (int k = 0; k < word.length(); k++) {
            at = k == 0 ? at : Ascii.skipBlanks(text, at);
            if (at >= text.length()) {
                return -1;
            }
            char c = Ascii.upper(text.charAt(at));
            if (c != word.charAt(k) && (c != 'Q' || ++lost > 1)) {
                return -1;
            }
            at++;
        }
        boolean whole = at == text.length() || !Ascii.isWord(text.charAt(at));
        return whole ? at : -1;
    }

    /**
     * Index after a damaged {@code word} at the start of a text: all letters doubled, or one lost, doubled or wrong, or
     * other text after it without a space, or figures in place of similar letters; -1 if the damage is greater.
     */
    static int damagedEnd(String text, String word) {
        int doubledEnd = doubledEnd(text, word);
        return doubledEnd < 0 ? oneErrorEnd(text, word) : doubledEnd;
    }

    /** {@code SS EE CC RR EE TT}. */
    private static int doubledEnd(String text, String word) {
        int at = 0;
        for (int k = 0; k < 2 * word.length(); k++) {
            at = Ascii.skipBlanks(text, at);
            if (at >= text.length() || Ascii.upper(text.charAt(at)) != word.charAt(k / 2)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static int oneErrorEnd(String text, String word) {
        int at = 0;
        int errors = 0;
        for (int k = 0; k < word.length(); k++) {
            at = Ascii.skipBlanks(text, at);
            char c = at < text.length() ? Ascii.upper(text.charAt(at)) : ' ';
            char next = letterAfter(text, at);
            if (c == word.charAt(k) || isFigureFor(c, word.charAt(k))) {
                at++;
            } else if (errors++ > 0) {
                return -1;
            } else if (k > 0 && c == word.charAt(k - 1) && next == word.charAt(k)) {
                at = Ascii.skipBlanks(text, at + 1) + 1;
            } else if (k + 1 == word.length() || c != word.charAt(k + 1)) {
                at++;
            }
        }
        if (at > text.length()) {
            return -1;
        }
        int last = Ascii.skipBlanks(text, at);
        boolean doubled = at > 0
                && last < text.length()
                && Ascii.upper(text.charAt(last)) == word.charAt(word.length() - 1)
                && (last + 1 == text.length() || !Ascii.isWord(text.charAt(last + 1)));
        return doubled ? last + 1 : at;
    }

    /** {@code 0} for O, {@code 1} for I or L, as character recognition reads them. */
    private static boolean isFigureFor(char c, char letter) {
        return c == '0' && letter == 'O' || c == '1' && (letter == 'I' || letter == 'L');
    }

    private static char letterAfter(String text, int at) {
        int next = at < text.length() ? Ascii.skipBlanks(text, at + 1) : text.length();
        return next < text.length() ? Ascii.upper(text.charAt(next)) : ' ';
    }
}
