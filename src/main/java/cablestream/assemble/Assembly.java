package cablestream.assemble;

import cablestream.cable.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one arrival leads to: all decisions about sections, copies and conflicts, as a value. Who keeps the state does as it says.
 *
 * @param remembered what is known of the message from now on
 * @param open       what is still open of it, {@code null} if nothing is
 * @param message    what is to be published, {@code null} if nothing is
 * @param notices    what happened, in order
 */
public record Assembly(
        Remembered remembered, @Nullable OpenMessage open, @Nullable Message message, List<Notice> notices) {
    public Assembly {
        notices = List.copyOf(notices);
    }

    /** An arrival meets what is known of its message; {@code open} is asked for only by messages in sections. */
    public static Assembly of(Arrival arrival, Remembered before, java.util.function.Supplier<@Nullable OpenMessage> open, Instant now) {
        var copy = before.copyOf(arrival);
        if (copy.isPresent()) {
            return new Assembly(before, null, null, List.of(Notice.duplicate(arrival, copy.get())));
        }
        Remembered known = before.with(arrival);
        return arrival.whole() ? whole(arrival, known) : section(arrival, known, open.get(), now);
    }

    /** Patience ran out: what came is published as it is. */
    public static Assembly late(OpenMessage open, Remembered before) {
        Remembered after = before.published();
        return new Assembly(after, open, open.message(after.revision()), List.of(Notice.sectionsMissing(open)));
    }

    private static Assembly whole(Arrival arrival, Remembered known) {
        Remembered after = known.published();
        Message message = new Message(arrival.identity(), List.of(arrival.transmission()), true, after.revision());
        List<Notice> notices = known.revision() == 0 ? List.of() : List.of(Notice.conflict(arrival));
        return new Assembly(after, null, message, notices);
    }

    private static Assembly section(Arrival arrival, Remembered known, @Nullable OpenMessage open, Instant now) {
        if (open == null) {
            return first(arrival, known, now);
        }
        if (open.has(arrival)) {
            return new Assembly(known, open, null, List.of(Notice.conflict(arrival)));
        }
        OpenMessage more = open.with(arrival);
        boolean late = known.revision() > 0;
        if (!late && !more.missing().isEmpty()) {
            return new Assembly(known, more, null, List.of());
        }
        Remembered after = known.published();
        OpenMessage left = more.missing().isEmpty() ? null : more;
        List<Notice> notices = late ? List.of(Notice.sectionLate(arrival)) : List.of();
        return new Assembly(after, left, more.message(after.revision()), notices);
    }

    private static Assembly first(Arrival arrival, Remembered known, Instant now) {
        List<Notice> notices = known.revision() == 0 ? List.of() : List.of(Notice.conflict(arrival));
        return new Assembly(known, OpenMessage.begin(arrival, now), null, notices);
    }
}
