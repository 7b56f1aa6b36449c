package cablestream.verify;

import cablestream.avro.Cable;
import cablestream.avro.Feed;
import cablestream.avro.RevisionReason;
import cablestream.record.RecordEncoder;
import cablestream.text.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the record of a cable that the verification needs.
 *
 * @param revision number of the revision
 * @param answers  fields of the answer key, as read
 * @param label    label that topics must be cleared for
 * @param feeds    names of the feeds that took it
 * @param bytes    digest of the record
 * @param contents digest of the record without the parts that differ from run to run
 */
public record CableContents(
        int revision, Answers answers, MarkedLabel label, Set<String> feeds, String bytes, String contents) {
    /**
     * The fields of a cable in the answer key.
     *
     * @param kind           {@code TELEGRAM} or {@code CORRECTION}
     * @param classification level of the classification line
     * @param captions       captions in order
     * @param precedence     action precedence
     * @param dateTimeGroup  date-time group
     * @param present        numbers of its sections, rising
     * @param expected       number of its sections
     */
    public record Answers(
            String kind,
            String classification,
            List<String> captions,
            String precedence,
            @Nullable Instant dateTimeGroup,
            List<Integer> present,
            int expected) {
        boolean complete() {
            return present.size() == expected;
        }
    }

    /** @param bytes digest of the record */
    static CableContents of(Cable cable, String bytes) {
        return new CableContents(
                cable.getRevision(),
                answers(cable),
                MarkedLabel.of(cable.getLabel()),
                cable.getFeeds().stream().map(Feed::getName).collect(Collectors.toCollection(TreeSet::new)),
                bytes,
                contents(cable));
    }

    private static Answers answers(Cable cable) {
        return new Answers(
                cable.getKind().name(),
                cable.getClassification().name(),
                List.copyOf(cable.getCaptions()),
                Objects.toString(cable.getPrecedence(), ""),
                cable.getDateTimeGroup(),
                List.copyOf(cable.getSections().getPresent()),
                cable.getSections().getExpected());
    }

    /** The digest without number, reason and time of the revision, which depend on earlier publications. */
    private static String contents(Cable cable) {
        Cable same = Cable.newBuilder(cable)
                .setRevision(1)
                .setRevisionReason(RevisionReason.FIRST)
                .setEventTime(null)
                .build();
        return Sha256.hex(RecordEncoder.SINGLE_OBJECT.encode(same));
    }
}
