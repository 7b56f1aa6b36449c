package cablestream.format;

import cablestream.format.MergedPageLines.Found;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page lines of since about 2000 inside other lines: {@code TESTVILLE 00000212 002 OF 003}, under the name that the message has. */
final class RecentPageLines implements MergedPageLines.Form {
    private static final String OF = " OF ";
    private static final int DIGITS = 8;
    private static final int SECTION_DIGITS = 3;
    private static final int LONGEST_POST = 40;

    private final String station;
    /** Raw offsets of the {@link #OF} in them. */
    private final BitSet places;

    private RecentPageLines(String station, BitSet places) {
        this.station = station;
        this.places = places;
    }

    /** The page lines of a text; {@code null} if it has none, or no classification line with the name of the station. */
    static @Nullable RecentPageLines in(String text, int base, List<Line> lines) {
        BitSet places = new BitSet();
        for (int at = text.indexOf(OF); at >= 0; at = text.indexOf(OF, at + 1)) {
            int number = numberAt(text, at);
            if (number >= 0 && !isAlone(text, number, at + OF.length() + SECTION_DIGITS)) {
                places.set(base + at);
            }
        }
        String station = places.isEmpty() ? null : station(lines);
        return station == null ? null : new RecentPageLines(station, places);
    }

    /** Whether it is a line of its own, as most are; these print old names of posts, too: {@code OLD TESTVILLE 00000212 002 OF 003}. */
    private static boolean isAlone(String text, int number, int end) {
        int begin = number;
        while (begin > 0 && number - begin <= LONGEST_POST && !isBreak(text.charAt(begin - 1))) {
            begin--;
        }
        int after = Ascii.skipBlanks(text, end);
        boolean ends = after == text.length() || isBreak(text.charAt(after));
        String name = text.substring(begin, number);
        return ends && number - begin <= LONGEST_POST && Ascii.hasNoSmall(name) && hasNoFigures(name);
    }

    private static boolean hasNoFigures(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Ascii.isDigit(name.charAt(i)) || name.charAt(i) == ':') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static @Nullable String station(List<Line> lines) {
        for (Line line : lines) {
            FL12Classification read = FL12Classification.read(line).orElse(null);
            if (read != null && read.station() != null) {
                return read.station().toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }

    @Override
    public boolean mayBeIn(Line line) {
        int place = places.nextSetBit(line.rawStart());
        return place >= 0 && place < line.rawEnd();
    }

    @Override
    public @Nullable Found find(String line, int from) {
        for (int at = line.indexOf(OF, from); at >= 0; at = line.indexOf(OF, at + 1)) {
            int start = numberAt(line, at) - 1 - station.length();
            boolean named = start >= from
                    && Ascii.wordAt(line, start, station)
                    && (start == 0 || line.charAt(start - 1) == ' ');
            if (named) {
                return new Found(start, at + OF.length() + SECTION_DIGITS);
            }
        }
        return null;
    }

    /** Index of the eight digits before {@code nnn OF nnn}, or {@code nnn.n OF nnn}; -1 if the OF is not between such numbers. */
    private static int numberAt(String text, int of) {
        int total = of + OF.length();
        int section = beforeDigits(text, of);
        if (section > 0 && text.charAt(section - 1) == '.') {
            section = beforeDigits(text, section - 1);
        }
        int number = section - 1 - DIGITS;
        boolean numbered = number > 0
                && Ascii.skipDigits(text, total) == total + SECTION_DIGITS
                && Ascii.skipDigits(text, section) == section + SECTION_DIGITS
                && text.charAt(section - 1) == ' '
                && Ascii.skipDigits(text, number) == section - 1
                && text.charAt(number - 1) == ' ';
        return numbered ? number : -1;
    }

    /** Index of the first of the digits that end at {@code end}. */
    private static int beforeDigits(String text, int end) {
        int i = end;
        while (i > 0 && Ascii.isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
