package cablestream.format;

import cablestream.cable.Precedence;
import cablestream.cable.TwoDigitYear;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * FL5, precedence and date-time group (ACP 127 para 113, 152): {@code O P 161635Z MAR 09}, with operating signals after
 * it.
 *
 * @param precedence action precedence
 * @param info       information precedence, if a second prosign names it
 * @param clock      day, time and zone as written
 * @param month      1 to 12, {@code null} if it cannot be read
 * @param year       four digits, {@code null} if it cannot be read
 * @param start      index in the line at which the date-time group begins
 * @param end        index after it
 * @param signals    operating signals in order
 */
public record FL05Preamble(
        @Nullable Precedence precedence,
        @Nullable Precedence info,
        Clock clock,
        @Nullable Integer month,
        @Nullable Integer year,
        int start,
        int end,
        List<String> signals) {
    /**
     * The six digits of a date-time group and its zone letter.
     *
     * @param zone Z, or another letter but J: hours off UTC
     */
    public record Clock(int day, int hour, int minute, char zone) {}

    public FL05Preamble {
        signals = List.copyOf(signals);
    }

    /** The FL5 fields of a line; empty if the line is no FL5. */
    public static Optional<FL05Preamble> read(String line) {
        Precedence action = prosign(line, 0);
        int second = action == null ? 0 : nextWord(line, 0);
        Precedence info = action == null ? null : prosign(line, second);
        int at = info == null ? second : nextWord(line, second);
        Clock clock = clock(line, at);
        return clock == null ? Optional.empty() : Optional.of(new Rest(line, at, action, info).preamble(clock));
    }

    /** The index after a prosign and the spaces after it. */
    private static int nextWord(String line, int from) {
        return Ascii.skipBlanks(line, Ascii.skipLetters(line, from));
    }

    private static @Nullable Precedence prosign(String line, int at) {
        if (at + 1 >= line.length() || line.charAt(at) == ' ') {
            return null;
        }
        boolean doubled = line.charAt(at) == line.charAt(at + 1) && at + 2 < line.length();
        int end = doubled ? at + 2 : at + 1;
        // The space before the date-time group may be lost.
        return line.charAt(end) == ' ' || clock(line, end) != null
                ? Precedence.ofProsign(line.charAt(at)).orElse(null)
                : null;
    }

    private static @Nullable Clock clock(String line, int at) {
        int zone = zone(line, at);
        return zone < 0
                ? null
                : new Clock(
                        Ascii.number(line, at, at + 2),
                        Ascii.number(line, at + 2, at + 4),
                        Ascii.number(line, at + 4, at + 6),
                        Ascii.upper(line.charAt(zone)));
    }

    /** Index of the zone letter after six digits; -1 if they are not there. A space before it is one of a copy if a month follows. */
    private static int zone(String line, int at) {
        int end = at + 6;
        if (Ascii.skipDigits(line, at) != end || line.length() <= end) {
            return -1;
        }
        if (Ascii.isLetter(line.charAt(end))) {
            return end;
        }
        int zone = end + 1;
        boolean alone = line.charAt(end) == ' ' && Ascii.skipLetters(line, zone) == zone + 1;
        int month = alone ? Ascii.skipBlanks(line, zone + 1) : zone;
        boolean dated = month > zone + 1 && Month.read(line.substring(month, Ascii.skipLetters(line, month))) != null;
        return dated ? zone : -1;
    }

    /** Whether a space stands before the zone letter. */
    public boolean spaced(String line) {
        return zone(line, start) > start + 6;
    }

    /** Whether the month is none as it stands: its letters are in disorder, or it cannot be read. */
    public boolean monthMisspelt(String line) {
        int from = Ascii.skipBlanks(line, zone(line, start) + 1);
        return !Month.isWritten(line.substring(from, Ascii.skipLetters(line, from)));
    }

    /** The rest of the line after the clock. */
    private record Rest(
            String line,
            int start,
            @Nullable Precedence precedence,
            @Nullable Precedence info) {
        FL05Preamble preamble(Clock clock) {
            int month = Ascii.skipBlanks(line, zone(line, start) + 1);
            int monthEnd = Ascii.skipLetters(line, month);
            int year = Ascii.skipBlanks(line, monthEnd);
            int yearEnd = Ascii.skipDigits(line, year);
            return new FL05Preamble(
                    precedence,
                    info,
                    clock,
                    Month.read(line.substring(month, monthEnd)),
                    year(Ascii.number(line, year, yearEnd), yearEnd - year),
                    start,
                    yearEnd,
                    FL04Security.signals(Word.in(line, yearEnd)));
        }

        private static @Nullable Integer year(int number, int digits) {
            return digits == 2
                    ? Integer.valueOf(TwoDigitYear.fullYear(number))
                    : digits == 4 ? Integer.valueOf(number) : null;
        }
    }

    /** This preamble, with a given year if it has none. */
    FL05Preamble inYear(@Nullable Integer given) {
        return year != null || given == null
                ? this
                : new FL05Preamble(precedence, info, clock, month, given, start, end, signals);
    }

    /**
     * The date-time group as an instant, UTC. If the month cannot be read, the day of the year in FL3 gives it.
     * {@code null} if there is no such time.
     */
    public @Nullable Instant time(@Nullable FL03Station station) {
        Integer inYear = year;
        Integer inMonth = month == null && station != null && inYear != null ? monthOf(station, inYear) : month;
        if (inYear == null || inMonth == null || clock.zone == 'J') {
            return null;
        }
        try {
            return LocalDate.of(inYear, inMonth, clock.day)
                    .atTime(LocalTime.of(clock.hour, clock.minute))
                    .minusHours(hoursOff(clock.zone))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static @Nullable Integer monthOf(FL03Station station, int year) {
        FL03Station.Filed filed = station.filed();
        if (filed == null || !filed.dayOfYear() || filed.cut() || filed.day() < 1 || filed.day() > 365) {
            return null;
        }
        return LocalDate.ofYearDay(year, filed.day()).getMonthValue();
    }

    /** A to M without J are east of Greenwich, N to Y west of it. */
    private static int hoursOff(char zone) {
        if (zone == 'Z') {
            return 0;
        }
        if (zone >= 'N') {
            return 'M' - zone;
        }
        return zone < 'J' ? zone - 'A' + 1 : zone - 'A';
    }
}
