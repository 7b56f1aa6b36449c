package cablestream.deadletters;

import cablestream.format.Heading;
import cablestream.format.HeadingReader;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.text.Decoding;
import cablestream.text.Lines;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
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
    /** The heading is in the first bytes, even where pilots stand before it. */
    private static final int PEEKED = 16 * 1024;

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
                station(bytes),
                Instant.ofEpochMilli(record.timestamp()),
                bytes.length,
                CableHeaders.all(record.headers()));
    }

    private static @Nullable String station(byte[] bytes) {
        byte[] head = bytes.length > PEEKED ? Arrays.copyOf(bytes, PEEKED) : bytes;
        Heading heading = HeadingReader.read(Lines.of(Decoding.decode(head)));
        String station =
                heading.station() == null ? heading.transmission().originRoutingIndicator() : heading.station();
        return station == null ? null : station.toUpperCase(Locale.ROOT);
    }
}
