package cablestream.deadletters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest of what is added one after the other, and how many there were: so that a long topic costs no more memory than is shown. */
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
