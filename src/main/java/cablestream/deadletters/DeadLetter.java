package cablestream.deadletters;

import cablestream.format.SenderStation;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it lies on its topic.
 *
 * @param place   where
 * @param origin  where its bytes were received, {@code cables.raw-0@42}; empty if nothing says so
 * @param reason  code from the closed list
 * @param detail  what was found or missing; never message text
 * @param station who sent it, as far as that can be read of it: post of the reference number or routing indicator; {@code null} if not
 * @param at      when its bytes were received
 * @param size    in bytes
 * @param headers all of them as text, by name
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
                bytes.length,
                CableHeaders.all(record.headers()));
    }
}
