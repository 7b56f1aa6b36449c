package cablestream.streams;

import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * An encoded record and its topic.
 *
 * @param topic topic of the record
 * @param bytes encoded value
 */
record OutgoingRecord(String topic, byte[] bytes) {
    /** Extracts the topic of the record. */
    static final class ToItsTopic implements TopicNameExtractor<byte[], OutgoingRecord> {
        @Override
        public String extract(byte[] key, OutgoingRecord outgoing, RecordContext context) {
            return outgoing.topic();
        }

        /** The name in the description of the topology. */
        @Override
        public String toString() {
            return "the topic of the outgoing record";
        }
    }

    /** The bytes are encoded already. */
    static Serializer<OutgoingRecord> serializer() {
        return (topic, outgoing) -> outgoing.bytes();
    }
}
