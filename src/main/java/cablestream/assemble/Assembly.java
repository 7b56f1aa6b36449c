package cablestream.assemble;

import cablestream.cable.Relation;
import cablestream.cable.Release;
import cablestream.cable.Revision;
import cablestream.cable.RevisionReason;
import cablestream.intake.RawTransmission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of one arrival: all decisions about sections, copies, corrections and conflicts, as a value. The caller
 * changes the state by it. Every transmission has one outcome: it is fresh in a revision, held, a duplicate, superseded,
 * or a service message.
 *
 * @param remembered remembered state of the message from now on
 * @param changes    changes of its open messages
 * @param messages   revisions to publish, in order
 * @param notices    notices, in order
 * @param duplicate  kind of duplicate that the arrival is, {@code null} if it is none
 * @param superseded number of transmissions that end here because a later version holds
 * @param service    whether the arrival is a service message, which is reported and ends here
 */
public record Assembly(
        RememberedMessage remembered,
        List<Change> changes,
        List<Message> messages,
        List<Notice> notices,
        @Nullable DuplicateKind duplicate,
        int superseded,
        boolean service) {
    public Assembly {
        changes = List.copyOf(changes);
        messages = List.copyOf(messages);
        notices = List.copyOf(notices);
    }

    /**
     * A change of an open message.
     *
     * @param from open message before, {@code null} if there was none
     * @param to   open message after, {@code null} if there is none
     */
    public record Change(
            @Nullable OpenMessage from, @Nullable OpenMessage to) {
        /** The increase in held transmissions. */
        public int held() {
            return held(to) - held(from);
        }

        private static int held(@Nullable OpenMessage open) {
            return open == null ? 0 : open.held();
        }
    }

    /** The increase in held transmissions. */
    public int held() {
        return changes.stream().mapToInt(Change::held).sum();
    }

    /** An assembly that only changes the remembered state. */
    static Assembly remembering(RememberedMessage remembered) {
        return new Assembly(remembered, List.of(), List.of(), List.of(), null, 0, false);
    }

    Assembly changing(Change change) {
        return changing(List.of(change));
    }

    Assembly changing(List<Change> open) {
        return new Assembly(remembered, open, messages, notices, duplicate, superseded, service);
    }

    Assembly publishing(Message message) {
        return publishing(List.of(message));
    }

    Assembly publishing(List<Message> revisions) {
        return new Assembly(remembered, changes, revisions, notices, duplicate, superseded, service);
    }

    Assembly noting(Notice notice) {
        return noting(List.of(notice));
    }

    Assembly noting(List<Notice> happened) {
        return new Assembly(remembered, changes, messages, happened, duplicate, superseded, service);
    }

    Assembly superseding(int transmissions) {
        return new Assembly(remembered, changes, messages, notices, duplicate, transmissions, service);
    }

    private Assembly asDuplicate(DuplicateKind kind) {
        return new Assembly(remembered, changes, messages, notices, kind, superseded, service);
    }

    private Assembly asService() {
        return new Assembly(remembered, changes, messages, notices, duplicate, superseded, true);
    }

    /**
     * The assembly for an arrival.
     *
     * @param open open message of a group; asked for only if sections of the message came
     * @param most maximum size of one message that waits, in bytes
     */
    public static Assembly of(
            Arrival arrival,
            RememberedMessage before,
            Function<Group, Optional<OpenMessage>> open,
            long most,
            Instant now) {
        if (arrival.service()) {
            return remembering(before.seen(now)).noting(Notice.service(arrival)).asService();
        }
        Optional<Copy> copy = before.copyOf(arrival);
        if (copy.isPresent()) {
            return copy(arrival, copy.get(), before.seen(now));
        }
        RememberedMessage known = before.with(arrival, now);
        if (known.edition() != null && known.edition().outranks(arrival)) {
            Notice notice =
                    Notice.of(Notice.Kind.SUPERSEDED, arrival, "A later version of the message is here already.");
            return remembering(known).noting(notice).superseding(1);
        }
        return arrival.whole()
                ? whole(arrival, known, open)
                : new SectionAssembler(arrival, known, open, most, now).take();
    }

    /** The assembly after the deadline, or beyond a limit: the message is published as incomplete. */
    public static Assembly late(OpenMessage open, RememberedMessage before, Notice.Kind why) {
        return SectionAssembler.publish(
                open, open.asPublished(), before, open.held(), List.of(Notice.missing(why, open)));
    }

    /** The assembly for a message that cannot be published as it is: it no longer waits, and a replay takes it in again. */
    public static Assembly lost(OpenMessage open, RememberedMessage before) {
        return remembering(before.without(open)).changing(new Change(open, null));
    }

    /**
     * The assembly after a relation from another message.
     *
     * @param recall the transmissions of a published text, empty if they are no longer kept
     */
    public static Assembly related(
            Relation relation,
            RememberedMessage before,
            Function<List<Copy>, Optional<List<RawTransmission>>> recall,
            Instant now) {
        RememberedMessage after = before.said(relation, now);
        PublishedText edition = before.edition();
        if (edition == null || after.standing().equals(before.standing())) {
            return remembering(after);
        }
        Optional<List<RawTransmission>> kept = recall.apply(edition.parts());
        if (kept.isEmpty()) {
            Notice notice = Notice.related(relation, "Its raw text is no longer kept: no revision says so.");
            return remembering(after).noting(notice);
        }
        RememberedMessage again = after.publishedAgain();
        boolean cancels = relation.kind() == Relation.Kind.CANCELS;
        RevisionReason reason = cancels ? RevisionReason.CANCELLED : RevisionReason.SUPERSEDED;
        Revision revision = new Revision(again.revision(), reason, after.standing(), 0);
        Message message = new Message(relation.target(), kept.get(), edition.complete(), revision);
        Notice notice = Notice.related(
                relation, cancels ? "A new revision says so." : "A corrected copy has another reference number.");
        return remembering(again).publishing(message).noting(notice);
    }

    /**
     * The assembly for a transmission that no revision carries and that is marked higher than the published text: the text
     * in force is published again, under the higher label.
     *
     * @param cause the transmission with the higher marking
     * @param kept  transmissions of the text; empty if one of them is no longer kept
     */
    public static Assembly labelRaised(Arrival cause, RememberedMessage before, Optional<List<RawTransmission>> kept) {
        String found = "A transmission is marked higher than what was published. ";
        return again(cause.identity(), RevisionReason.LABEL_RAISED, before, kept)
                .orElse(remembering(before))
                .noting(Notice.of(Notice.Kind.LABEL_RAISED, cause, found + raised(before, kept)));
    }

    /** The assembly for a higher marking of a transmission with another precedence, which the other lane took in. */
    public static Assembly labelRaised(
            String identity, RememberedMessage before, Optional<List<RawTransmission>> kept) {
        String found = "A transmission of another precedence is marked higher than what was published. ";
        return again(identity, RevisionReason.LABEL_RAISED, before, kept)
                .orElse(remembering(before))
                .noting(Notice.of(Notice.Kind.LABEL_RAISED, identity, found + raised(before, kept)));
    }

    /** The other lane wrote over a text that topics are to carry: it is published again. */
    public static Assembly overwritten(
            String identity, RememberedMessage before, Optional<List<RawTransmission>> kept) {
        String found = "Another text of it, with another precedence, changed on topics that carry this one. ";
        Optional<Assembly> again = again(identity, RevisionReason.CONFLICT, before, kept);
        String then =
                again.isPresent() ? "This one is published again." : "The raw text of this one is no longer kept.";
        return again.orElse(remembering(before))
                .noting(Notice.of(Notice.Kind.CONTENT_CONFLICT, identity, found + then));
    }

    private static String raised(RememberedMessage before, Optional<List<RawTransmission>> kept) {
        return before.edition() != null && kept.isPresent()
                ? "A new revision has the higher label."
                : "The raw text is no longer kept: the cable is withdrawn from the feeds that may not carry it, and no"
                        + " revision says so.";
    }

    /** One more revision of the last published text; empty if it is no longer kept. */
    private static Optional<Assembly> again(
            String identity, RevisionReason reason, RememberedMessage before, Optional<List<RawTransmission>> kept) {
        PublishedText edition = before.edition();
        if (edition == null || kept.isEmpty()) {
            return Optional.empty();
        }
        RememberedMessage after = before.publishedAgain();
        Revision revision = new Revision(after.revision(), reason, before.standing(), 0);
        Message message = new Message(identity, kept.get(), edition.complete(), revision);
        return Optional.of(remembering(after).publishing(message));
    }

    /**
     * The assembly for a transmission that was handed back to be read again: the text in force is published again as it is
     * read now. It is no new transmission, and it changes nothing else. A text that is not remembered, or no longer in
     * force, is not published: the labels of its other transmissions may be unknown.
     *
     * @param identity identity of the message to read again
     * @param recall   the transmissions of a published text, empty if they are no longer kept
     */
    public static Assembly reread(
            Arrival arrival,
            String identity,
            RememberedMessage before,
            Function<List<Copy>, Optional<List<RawTransmission>>> recall) {
        PublishedText edition = before.edition();
        boolean counts = edition != null
                && arrival.identity().equals(identity)
                && edition.parts().get(0).fingerprint().equals(arrival.fingerprint());
        Optional<Assembly> again = edition != null && counts
                ? again(identity, RevisionReason.REREAD, before, recall.apply(edition.parts()))
                : Optional.empty();
        String found = "Read again. ";
        String then =
                again.isPresent() ? "A new revision follows." : "It is not the text that counts: nothing follows.";
        return again.orElse(remembering(before))
                .noting(Notice.of(Notice.Kind.DUPLICATE, arrival, found + then))
                .asDuplicate(DuplicateKind.REREAD);
    }

    /** Whether a revision that is to be published carries the arrival. */
    public boolean carries(Arrival arrival) {
        return messages.stream()
                .flatMap(message -> message.transmissions().stream())
                .anyMatch(transmission -> transmission.content() == arrival.raw());
    }

    /**
     * The assembly for the release of a quarantined message: it is published again, under the given label, as the next
     * revision.
     *
     * @param identity identity of the message
     * @param released number of the quarantined revision
     * @param complete whether no section of it was missing
     * @param kept     its transmissions; empty if one of them is no longer kept
     */
    public static Assembly released(
            String identity,
            Release release,
            int released,
            boolean complete,
            List<RawTransmission> kept,
            RememberedMessage before) {
        String why = before.revision() > released
                ? "A later revision of it is there."
                : kept.isEmpty() ? "Its raw text is no longer kept." : null;
        if (why != null) {
            Notice notice = Notice.release(Notice.Kind.RELEASE_REFUSED, identity, release, why);
            return remembering(before).noting(notice);
        }
        RememberedMessage after = before.publishedAgain();
        Revision revision = new Revision(released + 1, RevisionReason.RELEASED, before.standing(), 0, release);
        Message message = new Message(identity, kept, complete, revision);
        Notice notice = Notice.release(
                Notice.Kind.RELEASED, identity, release, "It goes on as %s.".formatted(release.classification()));
        return remembering(after).publishing(message).noting(notice);
    }

    /**
     * The assembly for a copy. It ends here, even if a corrected copy lacks just this section: the section may have been
     * wrong at first.
     */
    private static Assembly copy(Arrival arrival, Copy first, RememberedMessage seen) {
        return remembering(seen).noting(Notice.duplicate(arrival, first)).asDuplicate(DuplicateKind.of(arrival, first));
    }

    private static Assembly whole(
            Arrival arrival, RememberedMessage known, Function<Group, Optional<OpenMessage>> open) {
        PublishedText edition = PublishedText.of(List.of(arrival), true);
        Publication next = Publication.of(known, edition, 1, arrival);
        Message message = new Message(arrival.identity(), List.of(arrival.transmission()), true, next.revision());
        List<Change> closed = known.inSections() ? closed(arrival.group(), open) : List.of();
        int superseded = -closed.stream().mapToInt(Change::held).sum();
        return remembering(next.after())
                .changing(closed)
                .publishing(message)
                .noting(next.notices())
                .superseding(superseded);
    }

    /**
     * The changes that close the open messages which a whole text makes superfluous: its own group, and the groups that it
     * replaces.
     */
    static List<Change> closed(Group whole, Function<Group, Optional<OpenMessage>> open) {
        List<Change> changes = new ArrayList<>();
        for (Group group : Group.values()) {
            if (group == whole || (whole == Group.CORRECTION && group == Group.FIRST_TEXT)) {
                open.apply(group).ifPresent(message -> changes.add(new Change(message, null)));
            }
        }
        return changes;
    }
}
