package cablestream.streams;

import cablestream.assemble.OpenMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The open messages, and when to look at each again. The second store is ordered by that time, so that looking costs what is due
 * and not what is open.
 */
final class OpenMessages {
    private final KeyValueStore<String, OpenMessage> open;
    private final KeyValueStore<String, String> due;

    OpenMessages(KeyValueStore<String, OpenMessage> open, KeyValueStore<String, String> due) {
        this.open = open;
        this.due = due;
    }

    Optional<OpenMessage> get(String identity) {
        return Optional.ofNullable(open.get(identity));
    }

    void put(OpenMessage message, Instant dueAt) {
        open.put(message.identity(), message);
        due.put(key(dueAt) + message.identity(), message.identity());
    }

    void remove(String identity) {
        open.delete(identity);
    }

    /** What is due: each entry is handed out once. One that was completed since, or is due later, is left alone. */
    List<OpenMessage> due(Instant now) {
        List<String> passed = new ArrayList<>();
        List<OpenMessage> messages = new ArrayList<>();
        try (KeyValueIterator<String, String> entries = due.range(null, key(now))) {
            entries.forEachRemaining(entry -> {
                passed.add(entry.key);
                get(entry.value).filter(message -> latest(message, entry.key)).ifPresent(messages::add);
            });
        }
        passed.forEach(due::delete);
        return messages;
    }

    /** How many transmissions are held. */
    int held() {
        int held = 0;
        try (KeyValueIterator<String, OpenMessage> all = open.all()) {
            while (all.hasNext()) {
                held += all.next().value.held();
            }
        }
        return held;
    }

    /** An entry made for an earlier message of the same identity speaks of a time before this one was opened. */
    private static boolean latest(OpenMessage message, String entry) {
        return entry.compareTo(key(message.openedAt())) >= 0;
    }

    /** Fixed width, so that the order of keys is the order of times. */
    private static String key(Instant time) {
        return "%016x ".formatted(time.toEpochMilli());
    }
}
