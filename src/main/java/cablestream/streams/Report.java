package cablestream.streams;

import cablestream.accounting.Sighting;
import cablestream.accounting.Sightings;
import cablestream.cable.Relation;
import cablestream.cable.RevisionReason;
import cablestream.normalize.Normalized;
import cablestream.record.Encoded;
import java.util.List;

/**
 * What a message means to others. Made before the message goes out, so that an error in making it costs no half of it.
 *
 * @param relations to messages that it cancels or supersedes
 * @param originator whose numbers it shows; empty if there are none
 * @param sightings numbers that its addressees show
 */
record Report(List<Relation> relations, String originator, List<Sighting> sightings) {
    private static final Report NOTHING = new Report(List.of(), "", List.of());

    static Report of(Encoded encoded) {
        Normalized normalized = encoded.routed().labelled().enriched().normalized();
        if (normalized.message().revision().fresh() == 0) {
            return NOTHING;
        }
        String originator = normalized.originator().name();
        boolean first = normalized.message().revision().reason() == RevisionReason.FIRST;
        return originator == null || !first
                ? new Report(normalized.relations(), "", List.of())
                : new Report(normalized.relations(), originator, sightings(normalized, originator));
    }

    private static List<Sighting> sightings(Normalized normalized, String originator) {
        return Sightings.of(
                normalized.id(),
                originator,
                normalized.addressees(),
                normalized.message().transmissions().get(0).origin());
    }
}
