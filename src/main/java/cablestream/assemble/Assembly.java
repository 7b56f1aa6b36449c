package cablestream.assemble;

import cablestream.cable.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one arrival leads to: all decisions about sections, copies and conflicts, as a value. Who keeps the state does as it says.
 *
 * @param remembered what is known of the message from now on
 * @param change     of what is open of it, {@code null} if that is not concerned
 * @param message    what is to be published, {@code null} if nothing is
 * @param notices    what happened, in order
 */
public record Assembly(
        Remembered remembered,
        @Nullable Change change,
        @Nullable Message message,
        List<Notice> notices) {
    public Assembly {
        notices = List.copyOf(notices);
    }

    /**
     * How an open message changes.
     *
     * @param from what was open, {@code null} if nothing was
     * @param to   what is open now, {@code null} if nothing is
     */
    public record Change(
            @Nullable OpenMessage from, @Nullable OpenMessage to) {
        /** How many more transmissions are held than before. */
        public int held() {
            return held(to) - held(from);
        }

        private static int held(@Nullable OpenMessage open) {
            return open == null ? 0 : open.held();
        }
    }

    /** Whether the arrival was here before. */
    public boolean duplicate() {
        return notices.stream().anyMatch(notice -> notice.kind() == Notice.Kind.DUPLICATE);
    }

    /** An arrival meets what is known of its message; {@code open} is asked for only by messages in sections. */
    public static Assembly of(Arrival arrival, Remembered before, Supplier<Optional<OpenMessage>> open, Instant now) {
        Optional<Remembered.Copy> copy = before.copyOf(arrival);
        if (copy.isPresent()) {
            return new Assembly(before.seen(now), null, null, List.of(Notice.duplicate(arrival, copy.get())));
        }
        Remembered known = before.with(arrival, now);
        if (arrival.whole()) {
            return whole(arrival, known);
        }
        return open.get().map(some -> next(arrival, known, some)).orElseGet(() -> first(arrival, known, now));
    }

    /** Patience ran out: what came is published as it is. */
    public static Assembly late(OpenMessage open, Remembered before) {
        Remembered after = before.published();
        Change change = new Change(open, open.asPublished());
        return new Assembly(after, change, open.message(after.revision()), List.of(Notice.sectionsMissing(open)));
    }

    private static Assembly whole(Arrival arrival, Remembered known) {
        Remembered after = known.published();
        Message message = new Message(arrival.identity(), List.of(arrival.transmission()), true, after.revision());
        return new Assembly(after, null, message, conflictWith(known, arrival));
    }

    private static Assembly first(Arrival arrival, Remembered known, Instant now) {
        Change change = new Change(null, OpenMessage.begin(arrival, now));
        return new Assembly(known, change, null, conflictWith(known, arrival));
    }

    private static Assembly next(Arrival arrival, Remembered known, OpenMessage open) {
        OpenMessage more = open.with(arrival);
        List<Notice> notices = open.has(arrival) ? List.of(Notice.conflict(arrival)) : List.of();
        if (!open.published() && !more.complete()) {
            return new Assembly(known, new Change(open, more), null, notices);
        }
        Remembered after = known.published();
        Change change = new Change(open, more.complete() ? null : more);
        List<Notice> told = open.published() && notices.isEmpty() ? List.of(Notice.sectionLate(arrival)) : notices;
        return new Assembly(after, change, more.message(after.revision()), told);
    }

    /** Whatever was published before under this identity had another text. */
    private static List<Notice> conflictWith(Remembered known, Arrival arrival) {
        return known.revision() == 0 ? List.of() : List.of(Notice.conflict(arrival));
    }
}
