package cablestream.deadletters;

import cablestream.format.SenderStation;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter on its topic.
 *
 * @param place   position of the record
 * @param origin  position of its raw record, {@code cables.raw-0@42}; empty if unknown
 * @param reason  code from the closed list
 * @param detail  description of the error; never message text
 * @param station sending station, as far as readable: post of the reference number or routing indicator; {@code null} if
 *                unknown
 * @param at      receive time of its bytes
 * @param size    size in bytes
 * @param headers all headers as text, by name
 */
public record DeadLetter(
        RecordPosition place,
        String origin,
        String reason,
        String detail,
        @Nullable String station,
        Instant at,
        int size,
        Map<String, String> headers) {
    private static final int SIZE_DIGITS = 9;

    public DeadLetter {
        headers = Map.copyOf(headers);
    }

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        return new DeadLetter(
                RecordPosition.of(record),
                CableHeaders.deadOrigin(record.headers()),
                CableHeaders.text(record.headers(), CableHeaders.REASON),
                CableHeaders.text(record.headers(), CableHeaders.DETAIL),
                SenderStation.of(bytes),
                Instant.ofEpochMilli(record.timestamp()),
                size(record, bytes),
                CableHeaders.all(record.headers()));
    }

    /** The size in bytes; of a dead letter by reference, the size in its header. */
    private static int size(ConsumerRecord<byte[], byte[]> record, byte[] bytes) {
        String named = CableHeaders.text(record.headers(), CableHeaders.DEAD_SIZE);
        boolean number = !named.isEmpty()
                && named.length() <= SIZE_DIGITS
                && named.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(named) : bytes.length;
    }
}
