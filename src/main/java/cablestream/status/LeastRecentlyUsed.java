package cablestream.status;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that removes the entry that was not used for the longest time when it has too many. */
final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    private final int most;
    private long removed;

    LeastRecentlyUsed(int most) {
        super(16, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        boolean full = size() > most;
        removed += full ? 1 : 0;
        return full;
    }

    /** The number of entries that were removed. */
    long removed() {
        return removed;
    }
}
