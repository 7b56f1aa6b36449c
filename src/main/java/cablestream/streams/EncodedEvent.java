package cablestream.streams;

import cablestream.assemble.Assembly;
import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.series.SequenceFinding;
import java.time.Instant;
import java.util.List;

/**
 * An encoded {@code TrafficEvent} and its key. It is built before any state changes, so that an encoding error leaves
 * nothing half done.
 *
 * @param subject key of the event
 * @param event   encoded event
 */
record EncodedEvent(String subject, byte[] event) {
    /** The events that a decision reports. */
    static List<EncodedEvent> of(Assembly assembly, Instant now, RecordEncoder encoder) {
        return assembly.notices().stream()
                .map(notice -> new EncodedEvent(notice.subject(), encoder.encode(EventRecord.of(notice, now))))
                .toList();
    }

    /** The event for a finding on the numbers of a series. */
    static EncodedEvent of(SequenceFinding finding, Instant now, RecordEncoder encoder) {
        return new EncodedEvent(finding.name(), encoder.encode(EventRecord.of(finding, now)));
    }
}
