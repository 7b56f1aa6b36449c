package cablestream.record;

import cablestream.assemble.Notice;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import java.time.Instant;

/** Notices to the Avro {@code TrafficEvent}. */
public final class EventRecord {
    private EventRecord() {}

    public static TrafficEvent of(Notice notice, Instant at) {
        return new TrafficEvent(
                EventKind.valueOf(notice.kind().name()),
                notice.subject(),
                at,
                notice.origin(),
                notice.relatedOrigin(),
                notice.sections(),
                notice.detail());
    }
}
