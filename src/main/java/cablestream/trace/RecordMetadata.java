package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.kafka.RecordPosition;
import cablestream.record.WireFormat;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What a record says of itself; nothing where it is none of ours. */
final class RecordMetadata {
    private RecordMetadata() {}

    static String place(ConsumerRecord<byte[], byte[]> record) {
        return new RecordPosition(record.topic(), record.partition(), record.offset()).toString();
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The last value of a header, empty if there is none. */
    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Where that was received of which a cable or a record of a lane was made. */
    static List<String> origins(ConsumerRecord<byte[], byte[]> record) {
        String origins = header(record, "origin");
        return origins.isEmpty() ? List.of() : List.of(origins.split(","));
    }

    /** Where the bytes of a dead letter were received, empty if it does not say so. */
    static String deadOrigin(ConsumerRecord<byte[], byte[]> record) {
        String topic = header(record, "__streams.errors.topic");
        return topic.isEmpty()
                ? ""
                : topic + "-" + header(record, "__streams.errors.partition") + "@"
                        + header(record, "__streams.errors.offset");
    }

    /** When a cable was written; of one that does not say so, the time of its record. */
    static Instant writtenAt(ConsumerRecord<byte[], byte[]> record) {
        String written = header(record, "written-at");
        try {
            return written.isEmpty() ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(written);
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    static Optional<Cable> cable(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Optional.empty() : Optional.of(WireFormat.cable(record.value()));
        } catch (UncheckedIOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    /** That a cable has left a topic. */
    static Optional<Withdrawal> withdrawal(ConsumerRecord<byte[], byte[]> record) {
        try {
            return WireFormat.isWithdrawal(record.value())
                    ? Optional.of(WireFormat.withdrawal(record.value()))
                    : Optional.empty();
        } catch (UncheckedIOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    static Optional<TrafficEvent> event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Optional.empty() : Optional.of(WireFormat.event(record.value()));
        } catch (UncheckedIOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
