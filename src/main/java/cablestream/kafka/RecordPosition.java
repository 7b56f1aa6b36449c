package cablestream.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The position of a record, written {@code cables.raw-0@42}.
 *
 * @param topic     its topic
 * @param partition its partition
 * @param offset    its offset
 */
public record RecordPosition(String topic, int partition, long offset) {
    private static final int PARTITION_DIGITS = 9;
    private static final int OFFSET_DIGITS = 18;

    public static RecordPosition of(ConsumerRecord<?, ?> record) {
        return new RecordPosition(record.topic(), record.partition(), record.offset());
    }

    public static RecordPosition of(RecordMetadata written) {
        return new RecordPosition(written.topic(), written.partition(), written.offset());
    }

    /** Parses the result of {@link #toString}; empty for another text. */
    public static Optional<RecordPosition> parse(String text) {
        int at = text.lastIndexOf('@');
        int dash = text.lastIndexOf('-', at);
        return dash < 0
                ? Optional.empty()
                : parse(text.substring(0, dash), text.substring(dash + 1, at), text.substring(at + 1));
    }

    /** Like {@link #parse(String)}, from the three parts. */
    static Optional<RecordPosition> parse(String topic, String partition, String offset) {
        boolean possible = !topic.isEmpty() && digits(partition, PARTITION_DIGITS) && digits(offset, OFFSET_DIGITS);
        return possible
                ? Optional.of(new RecordPosition(topic, Integer.parseInt(partition), Long.parseLong(offset)))
                : Optional.empty();
    }

    /** Parses a text that must be a position, from our own headers and records. */
    public static RecordPosition read(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no place of a record: " + text));
    }

    private static boolean digits(String text, int most) {
        return !text.isEmpty() && text.length() <= most && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
