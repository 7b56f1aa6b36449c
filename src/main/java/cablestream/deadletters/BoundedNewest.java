package cablestream.deadletters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest of all added elements up to a limit, and the number of all: a long topic costs no more memory than the list. */
final class BoundedNewest<T> {
    private final int limit;
    private final Deque<T> kept = new ArrayDeque<>();
    private int all;

    BoundedNewest(int limit) {
        this.limit = limit;
    }

    void add(T one) {
        all++;
        kept.addFirst(one);
        if (kept.size() > limit) {
            kept.removeLast();
        }
    }

    /** The newest first. */
    List<T> list() {
        return List.copyOf(kept);
    }

    int all() {
        return all;
    }
}
