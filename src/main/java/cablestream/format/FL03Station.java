package cablestream.format;

import cablestream.text.Ascii;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * FL3, the station of origin and its number for the message (ACP 127 para 115, 116; 5 FAH-2 H-321.3):
 * {@code DE RUEHQQ #0212/02 0751640}, filed on day 075 at 1640 UTC. Elsewhere {@code DE RUEHQQ 0212B 16/1640Z}, filed on
 * the 16th.
 *
 * @param routingIndicator routing indicator of the station
 * @param serial           station serial number (SSN)
 * @param section          number of this section
 * @param filed            filing time without its year
 * @param repaired         whether the number was repaired: the letter O for 0, or a space before it
 */
public record FL03Station(
        String routingIndicator,
        @Nullable Integer serial,
        @Nullable Integer section,
        @Nullable Filed filed,
        boolean unread,
        boolean repaired) {
    private static final int MOST_SECTIONS = 99;
    private static final int LONGEST_REST = 16;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long NEVER = Long.MIN_VALUE;
    /** Filing follows drafting. */
    private static final Duration HANDLING = Duration.ofDays(7);

    /**
     * A filing time without its year.
     *
     * @param day       day of the year, or of the month
     * @param dayOfYear whether {@code day} is a day of the year
     * @param cut       whether a digit of the day of the year is lost: {@code 75} of {@code 075}
     */
    public record Filed(int day, boolean dayOfYear, boolean cut, int hour, int minute) {
        private static final int LAST_DAY = 366;

        /** The days that may be meant. */
        List<Integer> days() {
            if (!cut) {
                return List.of(day);
            }
            List<Integer> days = new ArrayList<>();
            for (int whole = 1; whole <= LAST_DAY; whole++) {
                boolean leaves = whole / 10 == day || whole % 100 == day || whole / 100 * 10 + whole % 10 == day;
                if (leaves) {
                    days.add(whole);
                }
            }
            return days;
        }
    }

    /** The FL3 fields of a line from {@code from} on; empty if no FL3 begins there. */
    public static Optional<FL03Station> read(String line, int from) {
        if (!Ascii.at(line, from, "DE ")) {
            return Optional.empty();
        }
        int start = Ascii.skipBlanks(line, from + 3);
        int end = Ascii.skipLetters(line, start);
        String indicator = line.substring(start, end).toUpperCase(Locale.ROOT);
        return FL02RoutingLine.isRoutingIndicator(indicator)
                ? Optional.of(numbered(indicator, line, end))
                : Optional.empty();
    }

    /** The FL3 fields of a line; empty if the line is no FL3. */
    public static Optional<FL03Station> read(String line) {
        return read(line, 0);
    }

    /** Whether a line has only the part after the routing indicator, if a copy cut FL3 in two. */
    static boolean isRest(String text) {
        int i = 0;
        while (i < text.length() && (Ascii.isDigit(text.charAt(i)) || "#/ ".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i == text.length() && i <= LONGEST_REST;
    }

    private static FL03Station numbered(String indicator, String line, int from) {
        int sign = Ascii.skipBlanks(line, from);
        boolean signed = sign < line.length() && line.charAt(sign) == '#';
        int digits = signed ? Ascii.skipBlanks(line, sign + 1) : sign;
        int end = signed ? skipFigures(line, digits) : Ascii.skipDigits(line, digits);
        String figures = line.substring(digits, end).toUpperCase(Locale.ROOT).replace('O', '0');
        int serial = Ascii.number(figures);
        int rest = Ascii.skipLetters(line, end);
        int section = -1;
        if (rest < line.length() && line.charAt(rest) == '/') {
            int after = Ascii.skipDigits(line, rest + 1);
            section = Ascii.number(line, rest + 1, after);
            rest = after;
        }
        int time = Ascii.skipBlanks(line, rest);
        Filed filed = filed(line, time);
        return new FL03Station(
                indicator,
                serial < 0 ? null : serial,
                section < 1 || section > MOST_SECTIONS ? null : section,
                filed,
                filed == null && time < line.length() && Ascii.isDigit(line.charAt(time)),
                signed && (digits > sign + 1 || !line.startsWith(figures, digits)));
    }

    /** The index after digits, and letters O before a digit: a letter O at the end is the suffix of a position. */
    private static int skipFigures(String line, int from) {
        int end = from;
        for (int i = from;
                i < line.length() && (Ascii.isDigit(line.charAt(i)) || Ascii.upper(line.charAt(i)) == 'O');
                i++) {
            end = Ascii.isDigit(line.charAt(i)) ? i + 1 : end;
        }
        return end;
    }

    private static @Nullable Filed filed(String line, int from) {
        int end = Ascii.skipDigits(line, from);
        if (end - from == 7) {
            return filed(line, from, from + 3, from + 3, true);
        }
        boolean cut = end - from == 6 && (end == line.length() || !Ascii.isLetter(line.charAt(end)));
        if (cut) {
            return filed(line, from, from + 2, from + 2, true);
        }
        int day = end - from;
        boolean slashed = (day == 2 || day == 3) && end < line.length() && line.charAt(end) == '/';
        return slashed && Ascii.skipDigits(line, end + 1) == end + 5 ? filed(line, from, end, end + 1, day == 3) : null;
    }

    private static @Nullable Filed filed(String line, int day, int dayEnd, int clock, boolean dayOfYear) {
        int hour = Ascii.number(line, clock, clock + 2);
        int minute = Ascii.number(line, clock + 2, clock + 4);
        boolean cut = dayOfYear && dayEnd - day < 3;
        return hour > 23 || minute > 59
                ? null
                : new Filed(Ascii.number(line, day, dayEnd), dayOfYear, cut, hour, minute);
    }

    /**
     * The filing time: in the year, or month, that puts it nearest to the date-time group, at most a week away;
     * {@code null} if unknown.
     */
    public @Nullable Instant filedAt(@Nullable Instant dateTimeGroup) {
        Filed time = filed;
        if (time == null || dateTimeGroup == null) {
            return null;
        }
        long drafted = dateTimeGroup.getEpochSecond();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(drafted, SECONDS_OF_DAY));
        long nearest = NEVER;
        for (int day : time.days()) {
            for (int shift = -1; shift <= 1; shift++) {
                long candidate = at(time, day, date, shift);
                boolean nearer = nearest == NEVER || Math.abs(candidate - drafted) < Math.abs(nearest - drafted);
                nearest = candidate != NEVER && nearer ? candidate : nearest;
            }
        }
        boolean near = nearest != NEVER && Math.abs(nearest - drafted) <= HANDLING.toSeconds();
        return near ? Instant.ofEpochSecond(nearest) : null;
    }

    /** The time in seconds of the epoch. */
    private static long at(Filed time, int number, LocalDate drafted, int shift) {
        try {
            LocalDate day = time.dayOfYear
                    ? LocalDate.ofYearDay(drafted.getYear() + shift, number)
                    : drafted.plusMonths(shift).withDayOfMonth(number);
            return day.toEpochDay() * SECONDS_OF_DAY + (time.hour * 60 + time.minute) * 60L;
        } catch (DateTimeException noSuchDay) {
            return NEVER;
        }
    }
}
