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

    /** The node after one more letter; -1 if no spelling goes on with it. */
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
        return switch (c) {
            case '0' -> 'O' - 'A';
            case '1' -> 'I' - 'A';
            case '5' -> 'S' - 'A';
            case '8' -> 'B' - 'A';
            default -> c >= 'A' && c <= 'Z' ? c - 'A' : -1;
        };
    }
}
