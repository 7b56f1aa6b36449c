package cablestream.record;

import cablestream.assemble.Notice;
import cablestream.avro.EventKind;
import cablestream.avro.RecordRange;
import cablestream.avro.SeriesFinding;
import cablestream.avro.SeriesKind;
import cablestream.avro.TrafficEvent;
import cablestream.series.SequenceFinding;
import cablestream.series.ServiceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices and findings to the Avro {@code TrafficEvent}. */
public final class EventRecord {
    private EventRecord() {}

    public static TrafficEvent of(Notice notice, Instant at) {
        return new TrafficEvent(
                EventKind.valueOf(notice.kind().name()),
                notice.subject(),
                at,
                notice.origin(),
                notice.relatedOrigin(),
                notice.relatedId(),
                notice.sections(),
                notice.detail(),
                notice.text(),
                null,
                null);
    }

    public static TrafficEvent of(SequenceFinding finding, Instant at) {
        SeriesFinding series = new SeriesFinding(
                SeriesKind.valueOf(finding.series().name()),
                finding.first(),
                finding.last(),
                finding.count(),
                finding.since(),
                finding.since() == null
                        ? null
                        : Duration.between(finding.since(), at).toSeconds(),
                finding.kind() == SequenceFinding.Kind.GAP_OPENED
                        ? ServiceRequest.of(finding.series(), finding.name(), finding.first(), finding.last(), at)
                        : null);
        return event(
                EventKind.valueOf(finding.kind().name()),
                finding.name(),
                at,
                finding.origin(),
                finding.detail(),
                series);
    }

    /** Local state was damaged, and is read again from Kafka. */
    public static TrafficEvent stateRebuilt(String role, Instant at) {
        return event(
                EventKind.STATE_REBUILT,
                role,
                at,
                null,
                "Local state was damaged; it was moved and is read again from Kafka.",
                null);
    }

    /** Records of a partition were deleted before they were read. */
    public static TrafficEvent recordsLost(String topic, int partition, long first, long last, Instant at) {
        TrafficEvent event = event(
                EventKind.RECORDS_LOST,
                topic + "-" + partition,
                at,
                null,
                "%d offsets were deleted before they were read.".formatted(last - first + 1),
                null);
        event.setRange(new RecordRange(topic, partition, first, last));
        return event;
    }

    /** A raw record that a message was received in is no longer kept, and was to be read again. */
    public static TrafficEvent recallEmpty(String identity, String topic, int partition, long offset, Instant at) {
        TrafficEvent event = event(
                EventKind.RECORDS_LOST,
                identity,
                at,
                null,
                "A raw record of this message was to be read again, and is no longer kept.",
                null);
        event.setRange(new RecordRange(topic, partition, offset, offset));
        return event;
    }

    private static TrafficEvent event(
            EventKind kind,
            String subject,
            Instant at,
            @Nullable String origin,
            String detail,
            @Nullable SeriesFinding series) {
        return new TrafficEvent(kind, subject, at, origin, null, null, List.of(), detail, null, series, null);
    }
}
