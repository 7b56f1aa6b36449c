package cablestream.text;

import java.util.BitSet;

/** A set of pairs of letters, in either case. A pair with another character is always in it. */
public final class LetterPairs {
    private static final int LETTERS = 26;

    private final BitSet pairs = new BitSet(LETTERS * LETTERS);

    /** Adds a pair. */
    public void add(char first, char second) {
        if (Ascii.isLetter(first) && Ascii.isLetter(second)) {
            pairs.set(number(first, second));
        }
    }

    /** Whether the pair was added, or has a character that is no letter. */
    public boolean has(char first, char second) {
        return !Ascii.isLetter(first) || !Ascii.isLetter(second) || pairs.get(number(first, second));
    }

    private static int number(char first, char second) {
        return (Ascii.upper(first) - 'A') * LETTERS + Ascii.upper(second) - 'A';
    }
}
