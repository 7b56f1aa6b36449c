package cablestream.streams;

import cablestream.assemble.Remembered;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** What is remembered of each message; the store forgets whole segments at a time, without looking at entries. */
final class RememberedMessages {
    private final WindowStore<String, Remembered> store;
    private final Duration memory;

    RememberedMessages(WindowStore<String, Remembered> store, Duration memory) {
        this.store = store;
        this.memory = memory;
    }

    /** The newest entry tells all that earlier ones told. */
    Remembered get(String identity, Instant now) {
        try (WindowStoreIterator<Remembered> newest = store.backwardFetch(identity, now.minus(memory), now)) {
            return newest.hasNext() ? newest.next().value : Remembered.NOTHING;
        }
    }

    void put(String identity, Remembered remembered, Instant now) {
        store.put(identity, remembered, now.toEpochMilli());
    }
}
