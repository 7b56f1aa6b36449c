package cablestream.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The entries for later checks, ordered by time: a check reads the due entries only, not all open or remembered messages.
 * An entry may be out of date at its time; the callback checks the state again.
 */
final class DueIndex {
    /** The reasons of entries. */
    enum Reason {
        /** The deadline for its missing sections. */
        PATIENCE,
        /** The end of the deduplication window of its message. */
        MEMORY,
        /** The end of the grace period for a gap in its numbers. */
        HOLD_DOWN
    }

    /**
     * A due entry.
     *
     * @param name name of the entry: time, reason and key
     * @param key  key of the subject
     */
    record Entry(String name, String key) {
        /** @throws RuntimeException if it has none that this program knows */
        Reason reason() {
            int start = name.indexOf(SEPARATOR) + 1;
            return Reason.valueOf(name.substring(start, name.indexOf(SEPARATOR, start)));
        }
    }

    private static final String SEPARATOR = " ";

    private final KeyValueStore<String, String> store;

    DueIndex(KeyValueStore<String, String> store) {
        this.store = store;
    }

    /** The name of its store. */
    String name() {
        return store.name();
    }

    void add(Instant time, Reason reason, String subject) {
        store.put(key(time) + reason + SEPARATOR + subject, subject);
    }

    /** Removes and returns the due entries. */
    List<Entry> take(Instant now) {
        List<Entry> entries = new ArrayList<>();
        try (KeyValueIterator<String, String> due = store.range(null, key(now))) {
            due.forEachRemaining(entry -> entries.add(new Entry(entry.key, entry.value)));
        }
        entries.forEach(entry -> store.delete(entry.name()));
        return entries;
    }

    /** Fixed width, so that the order of keys is the order of times. */
    private static String key(Instant time) {
        return HexFormat.of().toHexDigits(time.toEpochMilli()) + SEPARATOR;
    }
}
