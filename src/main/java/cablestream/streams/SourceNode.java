package cablestream.streams;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A node that takes the records of a source topic. Each record has exactly one outcome, for every key, value, headers and
 * timestamp.
 *
 * @param <V> values that it forwards
 */
interface SourceNode<V> extends Processor<byte[], byte[], byte[], V> {
    /** Ends a record that cannot be processed: a dead letter by reference is its outcome. Reads no state but the ledger. */
    void setAside(Record<byte[], byte[]> record, RepeatedFailure failure);
}
