package cablestream.status;

import cablestream.format.Heading;
import cablestream.format.HeadingReader;
import cablestream.record.CableSummary;
import cablestream.text.Decoding;
import cablestream.text.Lines;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Records of the topics for what was set aside, as they are shown. */
final class HeldRecordReader {
    /** The heading is in the first bytes, even where pilots stand before it. */
    private static final int PEEKED = 16 * 1024;

    private HeldRecordReader() {}

    static HeldRecord dead(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        String origin = header(record, "__streams.errors.topic") + "-" + header(record, "__streams.errors.partition")
                + "@" + header(record, "__streams.errors.offset");
        return new HeldRecord(
                place(record),
                origin,
                null,
                List.of(header(record, "cables.reason")),
                header(record, "cables.detail"),
                station(bytes),
                Instant.ofEpochMilli(record.timestamp()),
                bytes.length,
                null);
    }

    static HeldRecord quarantined(ConsumerRecord<byte[], byte[]> record, CableSummary cable) {
        return new HeldRecord(
                place(record),
                header(record, "origin"),
                cable.id(),
                cable.reasons(),
                "",
                cable.station(),
                Instant.ofEpochMilli(record.timestamp()),
                record.value().length,
                null);
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable String station(byte[] bytes) {
        byte[] head = bytes.length > PEEKED ? Arrays.copyOf(bytes, PEEKED) : bytes;
        Heading heading = HeadingReader.read(Lines.of(Decoding.decode(head)));
        String station =
                heading.station() == null ? heading.transmission().originRoutingIndicator() : heading.station();
        return station == null ? null : station.toUpperCase(Locale.ROOT);
    }
}
