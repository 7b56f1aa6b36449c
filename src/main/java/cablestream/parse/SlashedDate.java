package cablestream.parse;

import cablestream.cable.TwoDigitYear;
import cablestream.text.Ascii;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** {@code mm/dd/yyyy}, {@code m/d/yy}, {@code yyyy/mm/dd}; with dashes or full stops, too. */
final class SlashedDate {
    private SlashedDate() {}

    /** The day that a word names; empty if it is none, or no day of the calendar. */
    static Optional<LocalDate> read(String word) {
        int[] parts = new int[3];
        int[] lengths = new int[3];
        int at = 0;
        for (int k = 0; k < 3; k++) {
            int end = Ascii.skipDigits(word, at);
            parts[k] = Ascii.number(word, at, end);
            lengths[k] = end - at;
            boolean separated =
                    k == 2 ? end == word.length() : end < word.length() && "/-.".indexOf(word.charAt(end)) >= 0;
            if (parts[k] < 0 || !separated) {
                return Optional.empty();
            }
            at = end + 1;
        }
        if (lengths[0] == 4) {
            return day(parts[0], parts[1], parts[2]);
        }
        boolean shaped = lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 2 || lengths[2] == 4);
        return shaped
                ? day(lengths[2] == 2 ? TwoDigitYear.fullYear(parts[2]) : parts[2], parts[0], parts[1])
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
