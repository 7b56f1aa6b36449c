package cablestream.marking;

import java.util.BitSet;

/** A set of pairs of capital letters. A pair with another character is always in it. */
final class LetterPairs {
    private static final int LETTERS = 26;

    private final BitSet pairs = new BitSet(LETTERS * LETTERS);

    void add(char first, char second) {
        if (isLetter(first) && isLetter(second)) {
            pairs.set(number(first, second));
        }
    }

    boolean has(char first, char second) {
        return !isLetter(first) || !isLetter(second) || pairs.get(number(first, second));
    }

    private static int number(char first, char second) {
        return (first - 'A') * LETTERS + second - 'A';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
