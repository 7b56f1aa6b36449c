package cablestream.words;

import java.util.Arrays;

/**
 * Patterns as a tree of their letters. Each pattern begins with the first letter of a word, so that a text is followed into the tree at
 * beginnings of words alone.
 */
final class PatternTree {
    static final int ROOT = 1;

    /** No pattern. */
    static final int NO_PATTERN = -1;

    private final Transitions transitions = new Transitions();
    private final BeginningPairs pairs = new BeginningPairs();
    private int[] patterns = new int[64];
    private int nodes = ROOT + 1;
    private int count;

    PatternTree() {
        Arrays.fill(patterns, NO_PATTERN);
    }

    /** The number of a pattern, from 0 in the order in which they are added; that of an equal one if there is one. */
    int add(String key) {
        pairs.add(key);
        int node = ROOT;
        for (int i = 0; i < key.length(); i++) {
            int next = transitions.next(node, key.charAt(i));
            node = next == Transitions.NONE ? addNode(node, key.charAt(i)) : next;
        }
        if (patterns[node] == NO_PATTERN) {
            patterns[node] = count++;
        }
        return patterns[node];
    }

    int count() {
        return count;
    }

    /** Whether some pattern may begin with two letters. */
    boolean mayBegin(char first, char second) {
        return pairs.has(first, second);
    }

    /** The node after one more letter, {@link Transitions#NONE} if no pattern goes on with it. */
    int next(int node, char letter) {
        return transitions.next(node, letter);
    }

    /** The pattern that ends at a node, or {@link #NO_PATTERN}. */
    int pattern(int node) {
        return patterns[node];
    }

    private int addNode(int before, char letter) {
        if (nodes == patterns.length) {
            patterns = Arrays.copyOf(patterns, 2 * nodes);
            Arrays.fill(patterns, nodes, patterns.length, NO_PATTERN);
        }
        transitions.add(before, letter, nodes);
        return nodes++;
    }
}
