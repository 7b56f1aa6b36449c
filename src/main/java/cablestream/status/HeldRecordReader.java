package cablestream.status;

import cablestream.format.Heading;
import cablestream.format.HeadingReader;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.record.CableSummary;
import cablestream.text.Decoding;
import cablestream.text.Lines;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records of the topics for what was set aside, as they are shown. */
final class HeldRecordReader {
    /** The heading is in the first bytes, even where pilots stand before it. */
    private static final int PEEKED = 16 * 1024;

    private HeldRecordReader() {}

    static HeldRecord dead(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        return new HeldRecord(
                RecordPosition.of(record).toString(),
                CableHeaders.deadOrigin(record.headers()),
                null,
                List.of(CableHeaders.text(record.headers(), CableHeaders.REASON)),
                CableHeaders.text(record.headers(), CableHeaders.DETAIL),
                station(bytes),
                Instant.ofEpochMilli(record.timestamp()),
                bytes.length,
                null);
    }

    static HeldRecord quarantined(ConsumerRecord<byte[], byte[]> record, CableSummary cable) {
        return new HeldRecord(
                RecordPosition.of(record).toString(),
                CableHeaders.text(record.headers(), CableHeaders.ORIGIN),
                cable.id(),
                cable.reasons(),
                "",
                cable.station(),
                Instant.ofEpochMilli(record.timestamp()),
                record.value().length,
                null);
    }

    private static @Nullable String station(byte[] bytes) {
        byte[] head = bytes.length > PEEKED ? Arrays.copyOf(bytes, PEEKED) : bytes;
        Heading heading = HeadingReader.read(Lines.of(Decoding.decode(head)));
        String station =
                heading.station() == null ? heading.transmission().originRoutingIndicator() : heading.station();
        return station == null ? null : station.toUpperCase(Locale.ROOT);
    }
}
