package cablestream.streams;

import cablestream.cable.Relation;
import cablestream.cable.RevisionReason;
import cablestream.normalize.Normalized;
import cablestream.record.EncodedCable;
import cablestream.series.Sighting;
import cablestream.series.Sightings;
import java.util.List;

/**
 * The consequences of a message for others. They are built, down to the bytes, before the message is published, so that an
 * error leaves nothing half done.
 *
 * @param relations  relations to messages that it cancels or supersedes
 * @param originator originator of the numbers; empty if there are none
 * @param sightings  encoded numbers of its addressees, for accounting; no bytes if there are none
 */
record Relations(List<Relation> relations, String originator, byte[] sightings) {
    private static final byte[] NONE = {};
    private static final Relations NOTHING = new Relations(List.of(), "", NONE);

    static Relations of(EncodedCable encoded) {
        Normalized normalized = encoded.routed().labelled().enriched().normalized();
        if (normalized.message().revision().fresh() == 0) {
            return NOTHING;
        }
        String originator = normalized.originator().name();
        boolean first = normalized.message().revision().reason() == RevisionReason.FIRST;
        return originator == null || !first
                ? new Relations(normalized.relations(), "", NONE)
                : new Relations(normalized.relations(), originator, sightings(normalized, originator));
    }

    private static byte[] sightings(Normalized normalized, String originator) {
        List<Sighting> sightings = Sightings.of(
                normalized.id(),
                originator,
                normalized.addressees(),
                normalized.message().transmissions().get(0).origin());
        return sightings.isEmpty() ? NONE : SightingsCodec.write(sightings.toArray(Sighting[]::new));
    }
}
