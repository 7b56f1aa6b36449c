package cablestream.bench.peers;

import cablestream.kafka.RecordPosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of a raw topic, or one transmission of it.
 *
 * @param bytes      its value
 * @param origin     position of the record
 * @param receivedAt timestamp of the record, in milliseconds
 */
public record RawRecord(byte[] bytes, String origin, long receivedAt) {
    /** A record of a raw topic. */
    public static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new RawRecord(record.value(), RecordPosition.of(record).toString(), record.timestamp());
    }

    /** The same with the bytes of one transmission. */
    RawRecord with(byte[] transmission) {
        return new RawRecord(transmission, origin, receivedAt);
    }
}
