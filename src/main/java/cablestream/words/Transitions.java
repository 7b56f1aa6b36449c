package cablestream.words;

/** The edges of a tree of letters, in a table with open addressing: node and letter lead to the next node. */
final class Transitions {
    /** No node. */
    static final int NONE = 0;

    private static final int GOLDEN = 0x9E3779B9;

    /** Node and letter of each edge in one number; 0 where there is none, as no edge leaves node 0. */
    private long[] edges = new long[64];

    private int[] targets = new int[64];
    private int shift = Integer.SIZE - 6;
    private int count;

    /** The node after one more letter, {@link #NONE} if no edge has it. */
    int next(int node, char letter) {
        return targets[slot(edge(node, letter))];
    }

    void add(int node, char letter, int target) {
        if (2 * (count + 1) > targets.length) {
            grow();
        }
        put(edge(node, letter), target);
        count++;
    }

    private void put(long edge, int target) {
        int slot = slot(edge);
        edges[slot] = edge;
        targets[slot] = target;
    }

    private static long edge(int node, char letter) {
        return (long) node << Character.SIZE | letter;
    }

    /** The place of an edge, or the free place where it would be. */
    private int slot(long edge) {
        int slot = ((int) edge ^ (int) (edge >>> Character.SIZE) * 31) * GOLDEN >>> shift;
        while (edges[slot] != edge && edges[slot] != 0) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] from = edges;
        int[] to = targets;
        edges = new long[2 * from.length];
        targets = new int[2 * from.length];
        shift--;
        for (int i = 0; i < from.length; i++) {
            if (from[i] != 0) {
                put(from[i], to[i]);
            }
        }
    }
}
