package cablestream.assemble;

import cablestream.cable.Relation;
import cablestream.cable.Release;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in the traffic for operators.
 *
 * @param kind          kind of the event
 * @param subject       identity of the message
 * @param origin        position of the raw record that caused it
 * @param relatedOrigin position of the earlier raw record
 * @param relatedId     id of the other message concerned
 * @param sections      sections concerned
 * @param detail        one sentence; never message text
 * @param text          text of a service message; no other notice has text
 */
public record Notice(
        Kind kind,
        String subject,
        @Nullable String origin,
        @Nullable String relatedOrigin,
        @Nullable String relatedId,
        List<Integer> sections,
        String detail,
        @Nullable String text) {
    /** The kinds of events. */
    public enum Kind {
        /** A copy of an earlier transmission; it ends here. */
        DUPLICATE,
        /** Patience ran out; the message is published as incomplete. */
        SECTIONS_MISSING,
        /** A section arrived after its message was published without it; a new revision follows. */
        SECTION_LATE,
        /** Sections of one message name different totals; the highest is waited for. */
        SECTIONS_DISAGREE,
        /** Too much waits for sections; the message that waited longest is published as incomplete. */
        LIMIT_REACHED,
        /** The same identity with another text that is not marked as a correction; both are kept (ACP 127 para 429). */
        CONTENT_CONFLICT,
        /** A corrected copy took the place of a message. */
        CORRECTED,
        /** A repetition took the place of an incomplete or garbled message. */
        REPEATED,
        /** A message was sent on to further addressees. */
        READDRESSED,
        /** A text arrived after its correction; it ends here. */
        SUPERSEDED,
        /** A message was cancelled. */
        CANCELLED,
        /** A quarantined cable was let go under a label for which people answer. */
        RELEASED,
        /** A quarantined cable was to be let go, and was not. */
        RELEASE_REFUSED,
        /** A transmission that no revision carries is marked higher than the published text. */
        LABEL_RAISED,
        /** A message that is no content: stations speak of the traffic (para 404). */
        SERVICE_MESSAGE
    }

    public Notice {
        sections = List.copyOf(sections);
    }

    static Notice duplicate(Arrival arrival, Copy copy) {
        String how = DuplicateKind.of(arrival, copy).name();
        return about(Kind.DUPLICATE, arrival, copy.origin(), "The same text was received before: " + how + ".");
    }

    static Notice of(Kind kind, Arrival arrival, String detail) {
        return about(kind, arrival, null, detail);
    }

    static Notice service(Arrival arrival) {
        String text = arrival.transmission().text();
        return new Notice(
                Kind.SERVICE_MESSAGE,
                arrival.identity(),
                arrival.origin(),
                null,
                arrival.cancels(),
                List.of(),
                arrival.cancels() == null ? "Between stations." : "Cancels a message.",
                text);
    }

    static Notice missing(Kind kind, OpenMessage open) {
        String detail = open.missing().size() + " of " + open.expected() + " sections did not come"
                + (kind == Kind.LIMIT_REACHED ? " before too much was held." : " in time.");
        return new Notice(kind, open.identity(), null, null, null, open.missing(), detail, null);
    }

    static Notice related(Relation relation, String detail) {
        Kind kind = relation.kind() == Relation.Kind.CANCELS ? Kind.CANCELLED : Kind.CORRECTED;
        return new Notice(kind, relation.target(), null, null, relation.source(), List.of(), detail, null);
    }

    /** About a message, with no transmission that caused it. */
    public static Notice of(Kind kind, String identity, String detail) {
        return new Notice(kind, identity, null, null, null, List.of(), detail, null);
    }

    static Notice release(Kind kind, String identity, Release release, String detail) {
        String who = release.confirmedBy() == null ? release.by() : release.by() + " and " + release.confirmedBy();
        String said = "%s By %s, of %s.".formatted(detail, who, release.place());
        return of(kind, identity, said);
    }

    private static Notice about(Kind kind, Arrival arrival, @Nullable String relatedOrigin, String detail) {
        return new Notice(
                kind,
                arrival.identity(),
                arrival.origin(),
                relatedOrigin,
                null,
                arrival.inSections() ? arrival.present() : List.of(),
                detail,
                null);
    }
}
