package cablestream.report;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.avro.EventKind;
import cablestream.avro.RecordRange;
import cablestream.avro.SeriesFinding;
import cablestream.avro.SeriesKind;
import cablestream.avro.TrafficEvent;
import cablestream.intake.RawTransmission;
import cablestream.pipeline.Pipeline;
import cablestream.record.RecordEncoder;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records of an invented day as the broker and the applications write them. */
final class InventedDay {
    static final ReportDay DAY = new ReportDay(LocalDate.parse("2009-03-16"));
    static final Instant NOON = Instant.parse("2009-03-16T12:00:00Z");
    /** Raw records 0 to 99 of the only partition were received on the day. */
    static final RawDay RAWS = new RawDay.Kept(Map.of(new TopicPartition("cables.raw", 0), new RawDay.Range(0, 100)));

    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());

    private final Map<String, Long> ends = new HashMap<>();

    ConsumerRecord<byte[], byte[]> raw(byte[] text) {
        return record("cables.raw", "", text, NOON, Map.of());
    }

    /** A cable that was written some time after its receipt. */
    ConsumerRecord<byte[], byte[]> cable(
            String topic, Cables cable, Instant receivedAt, Duration after, String origin) {
        Message message = Message.of(cable.id(), new RawTransmission(null, cable.text(), "cables.raw-0@1"));
        byte[] bytes = STAGES.apply(message).bytes();
        Map<String, String> headers =
                Map.of("origin", origin, "written-at", receivedAt.plus(after).toString());
        return record(topic, cable.id(), bytes, receivedAt, headers);
    }

    ConsumerRecord<byte[], byte[]> dead(String reason, long origin, Instant at) {
        return record(
                "cables.dead",
                "",
                new byte[1],
                at,
                Map.of(
                        "cables.reason",
                        reason,
                        "__streams.errors.topic",
                        "cables.raw",
                        "__streams.errors.partition",
                        "0",
                        "__streams.errors.offset",
                        Long.toString(origin)));
    }

    ConsumerRecord<byte[], byte[]> event(EventKind kind, String subject, String origin, Instant at) {
        return event(new TrafficEvent(kind, subject, at, origin, null, null, List.of(), "", null, null, null));
    }

    ConsumerRecord<byte[], byte[]> gap(EventKind kind, int first, int last, Instant noticedAt, Instant at) {
        SeriesFinding finding = new SeriesFinding(
                SeriesKind.CHANNEL,
                first,
                last,
                last - first + 1,
                noticedAt,
                0L,
                kind == EventKind.GAP_OPENED ? "ZDK" : null);
        return event(new TrafficEvent(kind, "QQA", at, null, null, null, List.of(), "", null, finding, null));
    }

    ConsumerRecord<byte[], byte[]> lost(String subject, long first, long last, Instant at) {
        RecordRange range = new RecordRange("cables.raw", 0, first, last);
        return event(new TrafficEvent(
                EventKind.RECORDS_LOST, subject, at, null, null, null, List.of(), "", null, null, range));
    }

    /** A record that nobody can decode. */
    ConsumerRecord<byte[], byte[]> garbage(String topic, long offset, Instant at) {
        byte[] value = "garbage".getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                value.length,
                new byte[0],
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private ConsumerRecord<byte[], byte[]> event(TrafficEvent event) {
        byte[] bytes = RecordEncoder.SINGLE_OBJECT.encode(event);
        return record("cables.events", event.getSubject(), bytes, event.getAt(), Map.of());
    }

    private ConsumerRecord<byte[], byte[]> record(
            String topic, String key, byte[] value, Instant at, Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                0,
                ends.merge(topic, 1L, Long::sum) - 1,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                value.length,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                all,
                Optional.empty());
    }
}
