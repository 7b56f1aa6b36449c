package cablestream.cable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The E.O. line.
 *
 * @param order      number of the Executive Order: {@code 12958}
 * @param on         day of declassification
 * @param event      event that declassifies it instead of a day: {@code AFTER THE ELECTION}, {@code OADR}
 * @param exemptions codes that exempt it: {@code X1}, {@code XGDS2}
 */
public record Declassification(
        @Nullable String order,
        @Nullable LocalDate on,
        @Nullable String event,
        List<String> exemptions) {
    public Declassification {
        exemptions = List.copyOf(exemptions);
    }
}
