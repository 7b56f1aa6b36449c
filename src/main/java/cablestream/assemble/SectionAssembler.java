package cablestream.assemble;

import cablestream.cable.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Joins a section of a message with the others (ACP 127 para 208). */
final class SectionAssembler {
    private final Arrival arrival;
    private final RememberedMessage known;
    private final Function<Group, Optional<OpenMessage>> open;
    private final long most;
    private final Instant now;

    SectionAssembler(
            Arrival arrival,
            RememberedMessage known,
            Function<Group, Optional<OpenMessage>> open,
            long most,
            Instant now) {
        this.arrival = arrival;
        this.known = known;
        this.open = open;
        this.most = most;
        this.now = now;
    }

    Assembly take() {
        OpenMessage waiting = open.apply(arrival.group()).orElse(null);
        if (waiting == null) {
            return begin(List.of());
        }
        if (waiting.bytes() + arrival.raw().bytes().length > most) {
            return beginAnew(waiting, Notice.missing(Notice.Kind.LIMIT_REACHED, waiting));
        }
        if (arrival.isOfAnotherTime(waiting.arrivals().get(0))) {
            return beginAnew(
                    waiting,
                    Notice.of(Notice.Kind.SECTIONS_DISAGREE, arrival, "The sections have different date-time groups."));
        }
        return waiting.has(arrival) ? again(waiting) : join(waiting);
    }

    /** The section completes others. */
    private Assembly join(OpenMessage waiting) {
        return next(waiting, waiting.with(arrival), 1, 0, disagreement(waiting));
    }

    /** The section is there already with another text. */
    private Assembly again(OpenMessage waiting) {
        OpenMessage other = waiting.with(arrival);
        if (arrival.version().supersedes(Version.ORIGINAL)) {
            int replaced = waiting.arrivals().size() + 1 - other.arrivals().size();
            return next(waiting, other, 1, waiting.published() ? 0 : replaced, List.of());
        }
        Notice notice = Notice.of(
                Notice.Kind.CONTENT_CONFLICT, arrival, "The same section was received before with another text.");
        if (!waiting.published()) {
            Assembly.Change change = new Assembly.Change(waiting, waiting.withRival(arrival));
            return Assembly.remembering(known).changing(change).noting(notice);
        }
        Publication rival = Publication.rival(known, other.edition());
        Message message = other.message(rival.revision());
        return Assembly.remembering(rival.after()).publishing(message).noting(notice);
    }

    private Assembly begin(List<Notice> notices) {
        Assembly.Change change = new Assembly.Change(null, OpenMessage.begin(arrival, now));
        return Assembly.remembering(known).changing(change).noting(notices);
    }

    private Assembly next(OpenMessage from, OpenMessage more, int fresh, int superseded, List<Notice> notices) {
        if (!from.published() && !more.complete()) {
            return Assembly.remembering(known)
                    .changing(new Assembly.Change(from, more))
                    .noting(notices)
                    .superseding(superseded);
        }
        int carried = from.published() ? fresh : more.held();
        OpenMessage left = more.complete() ? null : more;
        Assembly published = publish(more, left, known, carried, notices);
        return withClosed(published, from, left, superseded);
    }

    /** The publication in place of the open message; a corrected copy closes the first text, too. */
    private Assembly withClosed(Assembly published, OpenMessage from, @Nullable OpenMessage left, int superseded) {
        List<Assembly.Change> changes = new ArrayList<>();
        changes.add(new Assembly.Change(from, left));
        int closedHeld = 0;
        if (from.group() == Group.CORRECTION) {
            for (Assembly.Change closed : Assembly.closed(Group.FIRST_TEXT, open)) {
                changes.add(closed);
                closedHeld -= closed.held();
            }
        }
        return published.changing(changes).superseding(superseded + closedHeld);
    }

    /** The section does not join the waiting message: that one is published, and the section begins a new one. */
    private Assembly beginAnew(OpenMessage waiting, Notice reason) {
        Assembly full = waiting.published()
                ? Assembly.remembering(known)
                : publish(waiting, null, known, waiting.held(), List.of(reason));
        Assembly.Change change = new Assembly.Change(waiting, OpenMessage.begin(arrival, now));
        return full.changing(change);
    }

    private List<Notice> disagreement(OpenMessage waiting) {
        return waiting.expected() == arrival.expected()
                ? List.of()
                : List.of(Notice.of(
                        Notice.Kind.SECTIONS_DISAGREE,
                        arrival,
                        "One section names %d sections, another %d."
                                .formatted(waiting.expected(), arrival.expected())));
    }

    /**
     * Publishes the sections that are there, and once more for each section with two texts.
     *
     * @param left  message that stays open, {@code null} for none
     * @param fresh number of transmissions that no earlier revision carried, rivals among them
     */
    static Assembly publish(
            OpenMessage open, @Nullable OpenMessage left, RememberedMessage known, int fresh, List<Notice> notices) {
        List<Message> messages = new ArrayList<>();
        List<Notice> all = new ArrayList<>(notices);
        Arrival latest = open.arrivals().get(open.arrivals().size() - 1);
        Publication next =
                Publication.of(known, open.edition(), fresh - open.rivals().size(), latest);
        messages.add(open.message(next.revision()));
        all.addAll(next.notices());
        for (Arrival rival : open.rivals()) {
            OpenMessage other = open.with(rival);
            next = Publication.rival(next.after(), other.edition());
            messages.add(other.message(next.revision()));
        }
        return Assembly.remembering(next.after())
                .changing(new Assembly.Change(open, left))
                .publishing(messages)
                .noting(all);
    }
}
