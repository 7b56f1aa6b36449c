package cablestream.parse;

import cablestream.format.Month;
import java.util.Locale;
import java.util.Set;

/** A date among the words of a reference: {@code MARCH 3, 2008}, {@code 3 MARCH 2008}, {@code OF 3/7/08}; its numbers are no serials. */
final class CitationDate {
    private static final Set<String> DATING = Set.of("OF", "DATED", "ON", "FROM");
    private static final Set<String> ORDINALS = Set.of("ST", "ND", "RD", "TH");
    private static final int LAST_DAY = 31;

    private CitationDate() {}

    static boolean isMonth(String word) {
        return Month.isName(word.toUpperCase(Locale.ROOT));
    }

    /** Index after the date that begins at {@code at}; -1 if none does. */
    static int end(CitationWords words, int at) {
        if (at >= words.size()) {
            return -1;
        }
        if (isDay(words, at)) {
            int month = afterOrdinal(words, at + 1);
            month = words.isMark(month, '-') ? month + 1 : month;
            return isMonth(words, month) ? afterYear(words, month + 1) : -1;
        }
        if (isMonth(words, at)) {
            int day = words.isMark(at + 1, '.') ? at + 2 : at + 1;
            return isDay(words, day) ? afterYear(words, afterOrdinal(words, day + 1)) : afterYear(words, day);
        }
        boolean dating =
                words.get(at).isName() && DATING.contains(words.get(at).text().toUpperCase(Locale.ROOT));
        return dating ? afterFigures(words, at + 1) : -1;
    }

    /** {@code 3/7/08}, {@code 03-07-2008}, {@code 3/7}. */
    private static int afterFigures(CitationWords words, int day) {
        boolean figures = isDay(words, day) && isSeparator(words, day + 1) && isDay(words, day + 2);
        if (!figures) {
            return -1;
        }
        return isSeparator(words, day + 3) && words.isNumber(day + 4) ? day + 5 : day + 3;
    }

    private static boolean isSeparator(CitationWords words, int at) {
        return words.isMark(at, '/') || words.isMark(at, '-') || words.isMark(at, '.');
    }

    private static boolean isMonth(CitationWords words, int at) {
        return at < words.size()
                && words.get(at).isName()
                && isMonth(words.get(at).text())
                && !words.isInsideName(at);
    }

    private static boolean isDay(CitationWords words, int at) {
        return words.isNumber(at)
                && words.get(at).length() <= 2
                && words.get(at).number() >= 1
                && words.get(at).number() <= LAST_DAY;
    }

    private static int afterOrdinal(CitationWords words, int at) {
        boolean ordinal = at < words.size()
                && words.get(at).isName()
                && ORDINALS.contains(words.get(at).text().toUpperCase(Locale.ROOT));
        return ordinal ? at + 1 : at;
    }

    /** The index after {@code 2008} or {@code , 2008}, or two digits; not after the year before another post. */
    private static int afterYear(CitationWords words, int at) {
        int year = words.isMark(at, ',') || words.isMark(at, '-') || words.isMark(at, '.') ? at + 1 : at;
        boolean dated = words.isNumber(year) && words.get(year).asYear() > 0 && !words.opensName(year + 1);
        return dated ? year + 1 : at;
    }
}
