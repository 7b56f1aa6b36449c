package cablestream.marking;

import cablestream.reference.Marking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spellings of markings as a tree of their letters. Digits that scanning makes of letters are those letters: {@code N0DIS}. */
final class LetterTree {
    static final int ROOT = 0;
    private static final int LETTERS = 26;

    /** The number of each letter, and of the digits that are read for letters; -1 for any other character. */
    private static final byte[] NUMBERS = new byte[0x80];

    static {
        Arrays.fill(NUMBERS, (byte) -1);
        for (char c = 'A'; c <= 'Z'; c++) {
            NUMBERS[c] = (byte) (c - 'A');
        }
        NUMBERS['0'] = NUMBERS['O'];
        NUMBERS['1'] = NUMBERS['I'];
        NUMBERS['3'] = NUMBERS['E'];
        NUMBERS['5'] = NUMBERS['S'];
        NUMBERS['8'] = NUMBERS['B'];
    }

    private int[] children = new int[64 * LETTERS];
    private final List<@Nullable Marking> markings = new ArrayList<>();

    LetterTree() {
        node();
    }

    void add(String letters, Marking marking) {
        int node = ROOT;
        for (int i = 0; i < letters.length(); i++) {
            int letter = letter(letters.charAt(i));
            int next = children[node * LETTERS + letter];
            if (next < 0) {
                next = node();
                children[node * LETTERS + letter] = next;
            }
            node = next;
        }
        markings.set(node, marking);
    }

    /** The node after one more letter; -1 if no spelling continues with it. */
    int next(int node, char c) {
        int letter = letter(c);
        return letter < 0 ? -1 : children[node * LETTERS + letter];
    }

    /** The marking that ends at a node; {@code null} if none does. */
    @Nullable
    Marking marking(int node) {
        return markings.get(node);
    }

    private int node() {
        int node = markings.size();
        if ((node + 1) * LETTERS > children.length) {
            children = Arrays.copyOf(children, 2 * children.length);
        }
        Arrays.fill(children, node * LETTERS, (node + 1) * LETTERS, -1);
        markings.add(null);
        return node;
    }

    private static int letter(char c) {
        return c < NUMBERS.length ? NUMBERS[c] : -1;
    }
}
