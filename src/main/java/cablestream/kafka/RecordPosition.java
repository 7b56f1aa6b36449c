package cablestream.kafka;

import java.util.Optional;

/**
 * Where a record lies, written {@code cables.raw-0@42}.
 *
 * @param topic     its topic
 * @param partition its partition
 * @param offset    its offset
 */
public record RecordPosition(String topic, int partition, long offset) {
    private static final int PARTITION_DIGITS = 9;
    private static final int OFFSET_DIGITS = 18;

    /** Reads what {@link #toString} writes; nothing if it is not that. */
    public static Optional<RecordPosition> parse(String text) {
        int at = text.lastIndexOf('@');
        int dash = text.lastIndexOf('-', at);
        boolean possible = dash > 0
                && digits(text, dash + 1, at, PARTITION_DIGITS)
                && digits(text, at + 1, text.length(), OFFSET_DIGITS);
        return possible
                ? Optional.of(new RecordPosition(
                        text.substring(0, dash),
                        Integer.parseInt(text.substring(dash + 1, at)),
                        Long.parseLong(text.substring(at + 1))))
                : Optional.empty();
    }

    /** The same of what can be nothing else: our own headers and what is kept of them. */
    public static RecordPosition read(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no place of a record: " + text));
    }

    private static boolean digits(String text, int start, int end, int most) {
        return end > start
                && end - start <= most
                && text.substring(start, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
