package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.reader.UndecodableValueException;
import cablestream.record.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Key, time of writing, and cable, withdrawal or event of a record; empty if the record is none of ours. */
final class RecordContent {
    private RecordContent() {}

    static String place(ConsumerRecord<byte[], byte[]> record) {
        return RecordPosition.of(record).toString();
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The time of writing of a cable; the timestamp of its record if the header is missing. */
    static Instant writtenAt(ConsumerRecord<byte[], byte[]> record) {
        String written = CableHeaders.text(record.headers(), CableHeaders.WRITTEN_AT);
        try {
            return written.isEmpty() ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(written);
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    static Optional<Cable> cable(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Optional.empty() : Optional.of(WireFormat.cable(record.value()));
        } catch (UndecodableValueException e) {
            return Optional.empty();
        }
    }

    /** The withdrawal of a cable from a topic; empty if the record is none. */
    static Optional<Withdrawal> withdrawal(ConsumerRecord<byte[], byte[]> record) {
        try {
            return WireFormat.isWithdrawal(record.value())
                    ? Optional.of(WireFormat.withdrawal(record.value()))
                    : Optional.empty();
        } catch (UndecodableValueException e) {
            return Optional.empty();
        }
    }

    static Optional<TrafficEvent> event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Optional.empty() : Optional.of(WireFormat.event(record.value()));
        } catch (UndecodableValueException e) {
            return Optional.empty();
        }
    }
}
