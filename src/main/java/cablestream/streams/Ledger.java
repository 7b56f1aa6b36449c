package cablestream.streams;

import cablestream.metrics.LedgerEntry;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Counts in a store. They are committed together with the counted work, and rolled back with it. */
final class Ledger {
    private final KeyValueStore<String, Long> counts;

    Ledger(ProcessorContext<?, ?> context, String store) {
        this.counts = context.getStateStore(store);
    }

    void add(LedgerEntry entry, long more) {
        add(entry, "", more);
    }

    void add(LedgerEntry entry, String label, long more) {
        if (more != 0) {
            String key = entry.key(label);
            Long before = counts.get(key);
            counts.put(key, (before == null ? 0 : before) + more);
            if (more > 0) {
                OpenHop.counted(entry, label);
            }
        }
    }
}
