package cablestream.streams;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The stores that every node of a lane counts and buries in, for tests of one node alone. */
record LaneStores(KeyValueStore<String, Long> ledger, KeyValueStore<String, String> buried) {
    /** New ones, which a context has from now on. */
    static LaneStores addedTo(MockProcessorContext<?, ?> context) {
        LaneStores stores = new LaneStores(
                Stores.ledger(Nodes.LANE_LEDGER)
                        .withLoggingDisabled()
                        .withCachingDisabled()
                        .build(),
                Stores.buried().build());
        stores.ledger.init(context.getStateStoreContext(), stores.ledger);
        context.addStateStore(stores.ledger);
        stores.buried.init(context.getStateStoreContext(), stores.buried);
        context.addStateStore(stores.buried);
        return stores;
    }
}
