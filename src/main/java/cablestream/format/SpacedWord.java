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
}
