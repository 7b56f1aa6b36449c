package cablestream.streams;

import cablestream.kafka.RecordPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The raw records that went ahead and have not had their turn yet. They are in the store of the last offsets, under keys that programs
 * without read-ahead do not know.
 */
final class AheadRecords {
    /** Each takes memory until its turn. Those beyond that number wait for theirs. */
    static final int MOST = 10_000;

    private static final String AHEAD = "ahead ";

    private final KeyValueStore<String, Long> store;

    AheadRecords(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    /** Whether no other should go ahead. Those since the last commit may not count yet. */
    boolean isFull() {
        return store.approximateNumEntries() >= MOST;
    }

    boolean has(RecordPosition position) {
        return store.get(key(position)) != null;
    }

    void add(RecordPosition position) {
        store.put(key(position), position.offset());
    }

    /** Whether it was one of them, up to now. */
    boolean remove(RecordPosition position) {
        return has(position) && store.delete(key(position)) != null;
    }

    /** Removes those of a range of offsets, and returns how many they were. */
    long removeWithin(RecordLosses.Range range) {
        List<RecordPosition> within = new ArrayList<>();
        try (KeyValueIterator<String, Long> all = store.all()) {
            all.forEachRemaining(
                    entry -> position(entry.key).filter(range::contains).ifPresent(within::add));
        }
        within.forEach(this::remove);
        return within.size();
    }

    private static Optional<RecordPosition> position(String key) {
        return key.startsWith(AHEAD) ? RecordPosition.parse(key.substring(AHEAD.length())) : Optional.empty();
    }

    private static String key(RecordPosition position) {
        return AHEAD + position;
    }
}
