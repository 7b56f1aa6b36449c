package cablestream.streams;

import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * A node that takes the records of a source topic. Each record has exactly one outcome, for every key, value, headers and
 * timestamp.
 *
 * @param <V> values that it forwards
 */
interface SourceNode<V> {
    void init(ProcessorContext<byte[], V> context);

    void process(ReceivedRecord received);

    /** Ends a record that cannot be processed: a dead letter by reference is its outcome. Reads no state but the ledger. */
    void setAside(ReceivedRecord received, RepeatedFailure failure);

    /** Whether what a record led to is to be committed soon, and not just with what comes after it. */
    default boolean requestsCommit(ReceivedRecord received) {
        return true;
    }

    /** Later records of the partition that go ahead of the present one; each has its turn besides. */
    default List<ReceivedRecord> ahead(ReceivedRecord present) {
        return List.of();
    }

    /** Processes a record that goes ahead. At its turn only what was left to do then is done. */
    default void processAhead(ReceivedRecord received) {
        throw new UnsupportedOperationException("no record goes ahead here");
    }

    default void close() {}
}
