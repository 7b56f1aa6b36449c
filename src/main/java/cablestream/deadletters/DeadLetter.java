package cablestream.deadletters;

import cablestream.format.Heading;
import cablestream.format.HeadingReader;
import cablestream.kafka.RecordPosition;
import cablestream.text.Decoding;
import cablestream.text.Lines;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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
    private static final String REASON = "cables.reason";
    private static final String DETAIL = "cables.detail";
    private static final String TOPIC = "__streams.errors.topic";
    private static final String PARTITION = "__streams.errors.partition";
    private static final String OFFSET = "__streams.errors.offset";

    /** The heading is in the first bytes, even where pilots stand before it. */
    private static final int PEEKED = 16 * 1024;

    public DeadLetter {
        headers = Map.copyOf(headers);
    }

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = headers(record);
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        return new DeadLetter(
                new RecordPosition(record.topic(), record.partition(), record.offset()),
                origin(headers),
                headers.getOrDefault(REASON, ""),
                headers.getOrDefault(DETAIL, ""),
                station(bytes),
                Instant.ofEpochMilli(record.timestamp()),
                bytes.length,
                headers);
    }

    /** Where the bytes of a dead letter were received, by its headers; empty if they do not say so. */
    static String origin(ConsumerRecord<byte[], byte[]> record) {
        return origin(headers(record));
    }

    private static String origin(Map<String, String> headers) {
        boolean told = headers.containsKey(TOPIC) && headers.containsKey(PARTITION) && headers.containsKey(OFFSET);
        return told ? headers.get(TOPIC) + "-" + headers.get(PARTITION) + "@" + headers.get(OFFSET) : "";
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static @Nullable String station(byte[] bytes) {
        byte[] head = bytes.length > PEEKED ? Arrays.copyOf(bytes, PEEKED) : bytes;
        Heading heading = HeadingReader.read(Lines.of(Decoding.decode(head)));
        String station =
                heading.station() == null ? heading.transmission().originRoutingIndicator() : heading.station();
        return station == null ? null : station.toUpperCase(Locale.ROOT);
    }
}
