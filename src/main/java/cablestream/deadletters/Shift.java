package cablestream.deadletters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The notes and hand-overs of the present shift.
 *
 * @param last    hand-over that was taken over last, {@code null} if there is none
 * @param pending hand-over that was not taken over yet, {@code null} if there is none
 * @param before  notes of the shift before
 * @param notes   notes since the last hand-over
 */
public record Shift(@Nullable HandOver last, @Nullable HandOver pending, Notes before, Notes notes) {
    /**
     * The notes of a shift.
     *
     * @param newest  the newest, at most {@value #MOST}, the oldest first
     * @param leftOut number of older ones, which are on the audit topic only
     */
    public record Notes(List<Note> newest, int leftOut) {
        static final int MOST = 200;
        static final Notes NONE = new Notes(List.of(), 0);

        public Notes {
            newest = List.copyOf(newest);
        }

        /** These and a later one. */
        Notes with(Note note) {
            List<Note> all = new ArrayList<>(newest);
            all.add(note);
            return full() ? new Notes(all.subList(1, all.size()), leftOut + 1) : new Notes(all, leftOut);
        }

        /** Whether the next note takes the place of the oldest. */
        boolean full() {
            return newest.size() == MOST;
        }
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
