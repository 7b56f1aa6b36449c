package cablestream.normalize;

import cablestream.cable.TwoDigitYear;
import cablestream.format.Month;
import cablestream.text.Ascii;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as archives write it: {@code 2009-03-16T16:35:00Z}, {@code 16 March 2009}, {@code Mar 16, 2009}, {@code 20090316},
 * {@code 161635Z MAR 09}, {@code 3/16/2009}.
 */
final class StatedDate {
    private static final int DIGITS_OF_YEAR = 4;
    private static final int DIGITS_OF_DATE = 8;
    private static final int DIGITS_OF_CLOCK = 6;

    private final List<String> numbers = new ArrayList<>(3);
    private @Nullable Integer month;

    private StatedDate(String written) {
        for (int i = 0; i < written.length(); ) {
            int digits = Ascii.skipDigits(written, i);
            int letters = Ascii.skipLetters(written, i);
            if (digits > i) {
                numbers.add(written.substring(i, digits));
            } else if (letters > i && month == null) {
                month = Month.isName(Ascii.capitals(written.substring(i, letters)))
                        ? Month.read(written.substring(i, letters))
                        : null;
            }
            i = Math.max(i + 1, Math.max(digits, letters));
        }
    }

    /** The days that it can mean, two where day and month can change places; none if it cannot be read. */
    static List<LocalDate> days(String written) {
        return new StatedDate(written).days();
    }

    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>(2);
        String first = numbers.isEmpty() ? "" : numbers.get(0);
        Integer named = month;
        if (first.length() == DIGITS_OF_DATE) {
            add(days, first.substring(0, 4), Ascii.number(first, 4, 6), first.substring(6));
        } else if (numbers.size() >= 2 && named != null) {
            boolean yearFirst = first.length() == DIGITS_OF_YEAR;
            String day = first.length() == DIGITS_OF_CLOCK ? first.substring(0, 2) : first;
            add(days, yearFirst ? first : numbers.get(1), named, yearFirst ? numbers.get(1) : day);
        } else if (numbers.size() >= 3 && first.length() == DIGITS_OF_YEAR) {
            add(days, first, Ascii.number(numbers.get(1)), numbers.get(2));
        } else if (numbers.size() >= 3) {
            add(days, numbers.get(2), Ascii.number(first), numbers.get(1));
            add(days, numbers.get(2), Ascii.number(numbers.get(1)), first);
        }
        return days;
    }

    private static void add(List<LocalDate> days, String year, int month, String day) {
        int number = Ascii.number(year);
        int full = year.length() == 2 ? TwoDigitYear.fullYear(number) : number;
        try {
            days.add(LocalDate.of(full, month, Ascii.number(day)));
        } catch (DateTimeException notADate) {
            // The other order may be one.
        }
    }
}
