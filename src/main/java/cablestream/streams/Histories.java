package cablestream.streams;

import cablestream.route.MessageHistory;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The histories of messages by identity; each is kept as long as its message is remembered. */
final class Histories {
    private final KeyValueStore<String, MessageHistory> store;

    Histories(ProcessorContext<?, ?> context) {
        this.store = context.getStateStore(NodeNames.MESSAGE_HISTORIES);
    }

    /** The history of a message; {@link MessageHistory#NONE} if unknown. */
    MessageHistory get(String identity) {
        MessageHistory known = store.get(identity);
        return known == null ? MessageHistory.NONE : known;
    }

    void put(String identity, MessageHistory history) {
        store.put(identity, history);
    }

    void forget(String identity) {
        store.delete(identity);
    }
}
