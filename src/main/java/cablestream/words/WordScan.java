package cablestream.words;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** One search for all patterns in some texts. The first two letters of most words rule them out. */
final class WordScan {
    /** More words between two texts than any distance, so that words of both are never near each other. */
    static final int GAP = 1000;

    private final PatternTree tree;
    private final BitSet placed;
    private final BitSet found = new BitSet();
    private final Map<Integer, Places> places = new HashMap<>();

    /** The number of the word that is looked at. */
    private int word;

    /**
     * A search that is still to begin.
     *
     * @param placed the patterns whose places are needed
     */
    WordScan(PatternTree tree, BitSet placed) {
        this.tree = tree;
        this.placed = placed;
    }

    /** The patterns that are found. */
    BitSet found() {
        return found;
    }

    /** The places of the patterns that are found and of which they are needed. */
    Map<Integer, Places> places() {
        return places;
    }

    void read(String text) {
        char[] letters = Letters.of(text);
        char before = Letters.SPACE;
        for (int i = 0; i < letters.length; i++) {
            char letter = letters[i];
            if (before == Letters.SPACE && letter != Letters.SPACE) {
                word++;
                if (tree.mayBegin(letter, letters[i + 1])) {
                    follow(letters, i);
                }
            }
            before = letter;
        }
        word += GAP;
    }

    /** Finds the patterns that begin at a place. Marks and white space between words are one space. */
    private void follow(char[] letters, int start) {
        int node = PatternTree.ROOT;
        char before = Letters.SPACE;
        for (int i = start; i < letters.length; i++) {
            char letter = letters[i];
            if (letter == Letters.SPACE && before == Letters.SPACE) {
                continue;
            }
            node = tree.next(node, letter);
            if (node == Transitions.NONE) {
                return;
            }
            int pattern = tree.pattern(node);
            if (pattern != PatternTree.NO_PATTERN) {
                take(pattern);
            }
            before = letter;
        }
    }

    private void take(int pattern) {
        found.set(pattern);
        if (placed.get(pattern)) {
            places.computeIfAbsent(pattern, number -> new Places()).add(word);
        }
    }
}
