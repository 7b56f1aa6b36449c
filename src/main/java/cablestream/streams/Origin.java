package cablestream.streams;

import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Where a raw record was received, written {@code cables.raw-0@42}.
 *
 * @param topic     its topic
 * @param partition its partition
 * @param offset    its offset
 */
record Origin(String topic, int partition, long offset) {
    static Origin of(RecordMetadata metadata) {
        return new Origin(metadata.topic(), metadata.partition(), metadata.offset());
    }

    /** Reads what {@link #toString} wrote. Only our own headers are read so. */
    static Origin parse(String text) {
        int at = text.lastIndexOf('@');
        int dash = text.lastIndexOf('-', at);
        return new Origin(
                text.substring(0, dash),
                Integer.parseInt(text.substring(dash + 1, at)),
                Long.parseLong(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
