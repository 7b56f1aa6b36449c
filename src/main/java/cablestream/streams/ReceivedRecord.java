package cablestream.streams;

import cablestream.kafka.RecordPosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A record of a source topic.
 *
 * @param record   key, value, headers and arrival time
 * @param position where it is
 */
record ReceivedRecord(Record<byte[], byte[]> record, RecordPosition position) {
    static ReceivedRecord of(ConsumerRecord<byte[], byte[]> read) {
        return new ReceivedRecord(
                new Record<>(read.key(), read.value(), ArrivalTime.of(read), read.headers()), RecordPosition.of(read));
    }
}
