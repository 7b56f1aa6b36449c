package cablestream.streams;

import cablestream.accounting.SequenceFinding;
import cablestream.assemble.Assembly;
import cablestream.record.EventRecord;
import cablestream.record.WireFormat;
import java.time.Instant;
import java.util.List;

/**
 * An event, ready to go out. Made before anything of a decision is carried out, so that an error in making it costs no half of it.
 *
 * @param subject its key
 * @param event   its bytes
 */
record EncodedEvent(String subject, byte[] event) {
    /** What a decision reports. */
    static List<EncodedEvent> of(Assembly assembly, Instant now) {
        return assembly.notices().stream()
                .map(notice -> new EncodedEvent(notice.subject(), WireFormat.encode(EventRecord.of(notice, now))))
                .toList();
    }

    /** What the numbers of a series show. */
    static EncodedEvent of(SequenceFinding finding, Instant now) {
        return new EncodedEvent(finding.name(), WireFormat.encode(EventRecord.of(finding, now)));
    }
}
