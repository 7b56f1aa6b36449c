package cablestream.parse;

import cablestream.cable.TwoDigitYear;
import cablestream.format.Month;
import cablestream.text.Ascii;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** {@code 16 MARCH 2019}, {@code MARCH 16, 2019}: a day whose month is a word. */
final class WrittenDate {
    private WrittenDate() {}

    /** The day that three words name, marks after them set aside; empty if they name none. */
    static Optional<LocalDate> read(String first, String second, String third) {
        if (Ascii.allDigits(first)) {
            return Ascii.allLetters(second) ? day(first, second, third) : Optional.empty();
        }
        return Ascii.allLetters(first) ? day(second, first, third) : Optional.empty();
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        Integer read = Month.read(month);
        boolean shaped = day.length() <= 2 && (year.length() == 2 || year.length() == 4);
        int number = Ascii.number(year);
        if (read == null || !shaped || number < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(year.length() == 2 ? TwoDigitYear.fullYear(number) : number, read, Ascii.number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
