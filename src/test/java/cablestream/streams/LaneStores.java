package cablestream.streams;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The stores that every node of a lane counts and buries in, for tests of one node alone. */
record LaneStores(KeyValueStore<String, Long> ledger, KeyValueStore<String, String> newDeadLetters) {
    private static <V> StateStore inMemory(String name, Serde<V> values) {
        return keyValueStoreBuilder(inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
    }

    private static void add(MockProcessorContext<?, ?> context, StateStore store) {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    /** New ones, which a context has from now on. */
    static LaneStores addedTo(MockProcessorContext<?, ?> context) {
        LaneStores stores = new LaneStores(
                Stores.ledger(NodeNames.LANE_LEDGER)
                        .withLoggingDisabled()
                        .withCachingDisabled()
                        .build(),
                Stores.newDeadLetters().build());
        stores.ledger.init(context.getStateStoreContext(), stores.ledger);
        context.addStateStore(stores.ledger);
        stores.newDeadLetters.init(context.getStateStoreContext(), stores.newDeadLetters);
        context.addStateStore(stores.newDeadLetters);
        add(context, inMemory(NodeNames.MESSAGE_HISTORIES, StoredHistory.serde()));
        add(context, inMemory(NodeNames.DUE_INDEX, Serdes.String()));
        return stores;
    }
}
