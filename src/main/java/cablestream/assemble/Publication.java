package cablestream.assemble;

import cablestream.cable.Relation;
import cablestream.cable.Revision;
import cablestream.cable.RevisionReason;
import cablestream.cable.Standing;
import cablestream.cable.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * The next revision of a message: its number and its reason.
 *
 * @param after    remembered state after the publication
 * @param revision the revision
 * @param notices  notices for operators
 */
record Publication(RememberedMessage after, Revision revision, List<Notice> notices) {
    /**
     * The publication of a text.
     *
     * @param fresh  number of its transmissions that no earlier revision carried
     * @param latest latest of its transmissions
     */
    static Publication of(RememberedMessage known, PublishedText edition, int fresh, Arrival latest) {
        RevisionReason reason = reason(known, edition);
        RememberedMessage after = known.published(edition);
        Revision revision = new Revision(after.revision(), reason, known.standing(), fresh);
        List<Notice> notices = new ArrayList<>(notices(reason, latest));
        if (known.revision() == 0) {
            notices.addAll(spokenOf(known.standing(), latest.identity()));
        }
        return new Publication(after, revision, notices);
    }

    /** The publication of a text that contradicts the one before it; operators saw a notice on its arrival. */
    static Publication rival(RememberedMessage known, PublishedText edition) {
        RememberedMessage after = known.published(edition);
        return new Publication(
                after, new Revision(after.revision(), RevisionReason.CONFLICT, known.standing(), 1), List.of());
    }

    private static RevisionReason reason(RememberedMessage known, PublishedText next) {
        PublishedText last = known.edition();
        if (last == null) {
            return RevisionReason.FIRST;
        }
        if (last.version() == Version.READDRESSAL || next.version() == Version.READDRESSAL) {
            return RevisionReason.READDRESSED;
        }
        if (next.version().supersedes(last.version())) {
            return instead(next.version());
        }
        if (!last.complete()) {
            return RevisionReason.COMPLETED;
        }
        return next.version().supersedes(Version.ORIGINAL) ? instead(next.version()) : RevisionReason.CONFLICT;
    }

    private static RevisionReason instead(Version version) {
        return version == Version.CORRECTION ? RevisionReason.CORRECTED : RevisionReason.REPEATED;
    }

    private static List<Notice> notices(RevisionReason reason, Arrival latest) {
        return switch (reason) {
            case FIRST, CANCELLED, SUPERSEDED, RELEASED, LABEL_RAISED, REREAD -> List.of();
            case COMPLETED ->
                List.of(Notice.of(
                        Notice.Kind.SECTION_LATE, latest, "The message had been published without this section."));
            case CORRECTED ->
                List.of(Notice.of(
                        Notice.Kind.CORRECTED,
                        latest,
                        "A corrected copy with the same reference number took its place."));
            case REPEATED ->
                List.of(Notice.of(Notice.Kind.REPEATED, latest, "A repetition with another text took its place."));
            case READDRESSED ->
                List.of(Notice.of(Notice.Kind.READDRESSED, latest, "The same telegram for other addressees."));
            case CONFLICT ->
                List.of(Notice.of(
                        Notice.Kind.CONTENT_CONFLICT,
                        latest,
                        "The same identity was received before with another text."));
        };
    }

    /** The notices on relations to a message that were known before its arrival. */
    private static List<Notice> spokenOf(Standing standing, String identity) {
        List<Notice> notices = new ArrayList<>();
        if (standing.cancelledBy() != null) {
            notices.add(Notice.related(
                    new Relation(Relation.Kind.CANCELS, standing.cancelledBy(), identity),
                    "Cancelled before it came."));
        }
        if (standing.supersededBy() != null) {
            notices.add(Notice.related(
                    new Relation(Relation.Kind.SUPERSEDES, standing.supersededBy(), identity),
                    "A corrected copy with another reference number came before it."));
        }
        return notices;
    }
}
