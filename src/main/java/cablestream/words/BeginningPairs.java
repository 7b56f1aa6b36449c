package cablestream.words;

import java.util.Arrays;

/** The pairs of letters with which patterns begin. All letters beyond ASCII count as one. */
final class BeginningPairs {
    private static final int LETTERS = 0x80;

    private final boolean[] pairs = new boolean[LETTERS * LETTERS];

    void add(String key) {
        if (key.length() > 1) {
            pairs[index(key.charAt(0), key.charAt(1))] = true;
        } else {
            int row = index(key.charAt(0), '\0');
            Arrays.fill(pairs, row, row + LETTERS, true);
        }
    }

    boolean has(char first, char second) {
        return pairs[index(first, second)];
    }

    private static int index(char first, char second) {
        return Math.min(first, LETTERS - 1) * LETTERS + Math.min(second, LETTERS - 1);
    }
}
