package cablestream.deadletters;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The notes and hand-overs of the present shift.
 *
 * @param last    hand-over that was taken over last, {@code null} if there is none
 * @param pending hand-over that was not taken over yet, {@code null} if there is none
 * @param before  notes of the shift before, at most 200, the oldest first
 * @param notes   notes since the last hand-over, at most 200, the oldest first
 */
public record Shift(@Nullable HandOver last, @Nullable HandOver pending, List<Note> before, List<Note> notes) {
    public Shift {
        before = List.copyOf(before);
        notes = List.copyOf(notes);
    }

    /** A note of an operator, in one line. */
    public record Note(Instant at, String who, String text) {}

    /**
     * A hand-over.
     *
     * @param place   position of its entry on the audit topic
     * @param from    name of the person who hands over
     * @param to      name of the person who takes over
     * @param note    note in one line, may be empty
     * @param open    number of open items by their kind, at that time
     * @param takenAt time at which it was taken over, {@code null} before
     */
    public record HandOver(
            String place,
            Instant at,
            String from,
            String to,
            String note,
            SortedMap<String, Long> open,
            @Nullable Instant takenAt) {
        HandOver taken(Instant time) {
            return new HandOver(place, at, from, to, note, open, time);
        }
    }
}
