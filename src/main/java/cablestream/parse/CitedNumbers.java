package cablestream.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers after a post and the year of each: {@code 88}, {@code 5, 6 AND 7}, {@code 812/774 (06)}, {@code 3868-89}. A
 * year before the post holds for all of them, a year in brackets after numbers with slashes between holds for all of them.
 */
final class CitedNumbers {
    /** A year after a short number is not long ago: {@code TESTVILLE 88/07}, but {@code TESTVILLE 88/71} are two numbers. */
    private static final int YEARS_BACK = 15;

    /** The minimum number of digits after which two more are the year, however long ago: {@code TESTVILLE 3868-89}. */
    private static final int LONG_NUMBER = 3;

    private static final int MOST = 200;

    private final CitationWords words;
    private final int writtenYear;
    private final int ownYear;
    private final List<Cited> all = new ArrayList<>(1);
    private int at;

    /**
     * A cited number.
     *
     * @param number index of the word
     * @param end    index after the words that belong to it
     * @param year   four digits, {@link CitationYears#UNKNOWN} if unknown
     */
    record Cited(int number, int end, int year) {}

    /**
     * @param first       index of the first number
     * @param writtenYear year before the number, 0 without one
     * @param ownYear     year of the citing cable
     */
    CitedNumbers(CitationWords words, int first, int writtenYear, int ownYear) {
        this.words = words;
        this.writtenYear = writtenYear;
        this.ownYear = ownYear;
        this.at = first;
        read();
    }

    List<Cited> all() {
        return all;
    }

    /** Index after them. */
    int end() {
        return at;
    }

    private void read() {
        int slashed = 0;
        readOne(slashed);
        while (isJoined() && all.size() < MOST) {
            slashed = words.get(at).isMark('/') ? slashed : all.size();
            at++;
            readOne(slashed);
        }
    }

    /** Whether another number of the same post follows. */
    private boolean isJoined() {
        return words.isJoint(at)
                && words.isNumber(at + 1)
                && !words.opensName(at + 2)
                && CitationDate.end(words, at + 1) < 0;
    }

    /** @param slashed index of the first number that has slashes up to this one */
    private void readOne(int slashed) {
        int number = at++;
        int after = yearBehind(number);
        if (after > 0 && writtenYear == 0) {
            for (int i = slashed; i < all.size(); i++) {
                all.set(i, new Cited(all.get(i).number(), all.get(i).end(), after));
            }
        }
        int year = after > 0 ? after : writtenYear > 0 ? writtenYear : ownYear;
        all.add(new Cited(number, at, year));
    }

    /** The year after a number: {@code (08)}, {@code /08}, {@code -08}, or {@code 08}; 0 if there is none. */
    private int yearBehind(int number) {
        int bracketed = words.yearInBrackets(at);
        if (bracketed > 0) {
            at = words.afterBrackets(at);
            return bracketed;
        }
        boolean marked = words.isMark(at, '/') || words.isMark(at, '-') || words.isMark(at, '\'');
        int digits = marked ? at + 1 : at;
        if (!words.isNumber(digits) || CitationDate.end(words, digits) > 0) {
            return 0;
        }
        int year = words.get(digits).asYear();
        boolean past = ownYear == CitationYears.UNKNOWN || year <= ownYear;
        boolean near = past && (ownYear == CitationYears.UNKNOWN || year > ownYear - YEARS_BACK);
        boolean old = past
                && marked
                && writtenYear == 0
                && words.get(digits).length() != 3
                && words.get(number).length() >= LONG_NUMBER
                && !(words.isMark(digits + 1, '/') && words.isNumber(digits + 2));
        boolean repeated = writtenYear > 0 && words.isMark(at, '/');
        if (year < 0 || repeated || !(old || (near && !words.opensName(digits + 1)))) {
            return 0;
        }
        at = digits + 1;
        return year;
    }
}
