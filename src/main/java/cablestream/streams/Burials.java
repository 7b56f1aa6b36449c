package cablestream.streams;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which messages became dead letters while they were handed on. The nodes behind assembling say so; assembling, which has remembered
 * their transmissions by then, asks, and forgets them: otherwise a replay would be taken for a copy.
 */
final class Burials {
    private static final String YES = "";

    private final KeyValueStore<String, String> buried;

    Burials(ProcessorContext<?, ?> context) {
        this.buried = context.getStateStore(Nodes.BURIED);
    }

    void add(String identity) {
        buried.put(identity, YES);
    }

    /** Whether it was buried since this was asked last. */
    boolean take(String identity) {
        return buried.delete(identity) != null;
    }
}
