package cablestream.status;

import cablestream.format.SenderStation;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.record.CableSummary;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the records of the topics of dead letters and quarantined cables, for display. */
final class HeldRecordReader {
    private HeldRecordReader() {}

    static HeldRecord dead(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        return new HeldRecord(
                RecordPosition.of(record).toString(),
                CableHeaders.deadOrigin(record.headers()),
                null,
                List.of(CableHeaders.text(record.headers(), CableHeaders.REASON)),
                CableHeaders.text(record.headers(), CableHeaders.DETAIL),
                SenderStation.of(bytes),
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
}
