package cablestream.streams;

import org.apache.kafka.common.serialization.Serializer;

/**
 * Bytes on their way to a topic.
 *
 * @param topic where they go
 * @param bytes as they are written
 */
record Outgoing(String topic, byte[] bytes) {
    /** The bytes are encoded already. */
    static Serializer<Outgoing> serializer() {
        return (topic, outgoing) -> outgoing.bytes();
    }
}
