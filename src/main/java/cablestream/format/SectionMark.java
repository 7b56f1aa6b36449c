package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code SECTION 01 OF 02} (ACP 127 para 208), also {@code FINAL SECTION OF 3} and damaged forms: {@code SCTION},
 * {@code SECTIOQ1 OF 02}, {@code SECTION 01F03}, {@code S E C T I O N 01 OF 02}, {@code SECTION O1 OF O2},
 * {@code SECTION 01 OF}.
 *
 * @param section number of the section, {@code null} if lost
 * @param total   total of sections; if it is lost, the lowest possible total
 * @param end     index after it
 * @param damaged whether it departs from the standard form
 */
public record SectionMark(@Nullable Integer section, int total, int end, boolean damaged) {
    private static final String WORD = "SECTION";
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_SECTIONS = 99;
    private static final int FEWEST_SECTIONS = 2;

    /** The mark that begins at {@code from}, if one does. */
    public static Optional<SectionMark> read(String text, int from) {
        boolean last = Ascii.wordAt(text, from, "FINAL");
        int word = last ? Ascii.skipBlanks(text, from + "FINAL".length()) : from;
        int spaced = SpacedWord.end(text, word, WORD);
        int end = spaced > 0 ? spaced : Ascii.skipLetters(text, word);
        if (spaced < 0 && !resembles(text, word, end)) {
            return isGarbled(text, word, end) ? garbledNumbers(text, end) : Optional.empty();
        }
        boolean intact = Ascii.wordAt(text, word, WORD);
        // All spaces of the line may have become hyphens.
        boolean hyphen = end < text.length() && text.charAt(end) == '-';
        return numbers(text, Ascii.skipBlanks(text, hyphen ? end + 1 : end), intact && !hyphen)
                .map(mark -> last ? mark.asLast(!intact) : mark);
    }

    private static Optional<SectionMark> numbers(String text, int from, boolean intact) {
        int end = skipDigitsAndLost(text, from);
        int section = number(text, from, end);
        int of = Ascii.skipBlanks(text, end);
        boolean whole = Ascii.wordAt(text, of, "OF") && of > end;
        int total = skipOf(text, of);
        int totalEnd = skipDigitsAndLost(text, total);
        int number = number(text, total, totalEnd);
        if (whole && section >= 1 && total == totalEnd) {
            return Optional.of(new SectionMark(section, Math.max(section, FEWEST_SECTIONS), total, true));
        }
        if (number < 1 || number > MOST_SECTIONS || total == of) {
            return garbledNumbers(text, Math.max(0, from - 1));
        }
        boolean read = section >= 1 && section <= number;
        boolean digits = Ascii.skipDigits(text, from) == end && Ascii.skipDigits(text, total) == totalEnd;
        return Optional.of(
                new SectionMark(read ? section : null, number, totalEnd, !intact || !whole || !read || !digits));
    }

    /** Whether a word has the letters of the mark but for one that is wrong, lost or too many: {@code SEKTION}, {@code SECTIUN}. */
    private static boolean isGarbled(String text, int from, int to) {
        return Math.abs(to - from - WORD.length()) <= 1
                && EditDistance.oneErrorApart(text.substring(from, to).toUpperCase(Locale.ROOT), WORD);
    }

    /** {@code 01 CF 02}: two numbers of a section with a garbled word of two letters, or {@code OF}, between them. */
    private static Optional<SectionMark> garbledNumbers(String text, int from) {
        int start = Ascii.skipBlanks(text, from);
        int end = Ascii.skipDigits(text, start);
        int of = Ascii.skipBlanks(text, end);
        int ofEnd = skipLettersAndZeros(text, of);
        int total = Ascii.skipBlanks(text, ofEnd);
        int totalEnd = Ascii.skipDigits(text, total);
        int section = Ascii.number(text, start, end);
        int number = Ascii.number(text, total, totalEnd);
        boolean shaped = end - start <= 2 && totalEnd - total <= 2 && of > end && total > ofEnd && ofEnd - of == 2;
        return shaped && section >= 1 && section <= number
                ? Optional.of(new SectionMark(section, number, totalEnd, true))
                : Optional.empty();
    }

    private static int skipLettersAndZeros(String text, int from) {
        int i = from;
        while (i < text.length() && (Ascii.isLetter(text.charAt(i)) || text.charAt(i) == '0')) {
            i++;
        }
        return i;
    }

    private static int number(String text, int from, int to) {
        return Ascii.number(text.substring(from, to).replace('O', '0'));
    }

    private SectionMark asLast(boolean misspelt) {
        return new SectionMark(total, total, end, misspelt);
    }

    /** Whether {@code [from, to)} is the word with some of its letters, a Q standing for a lost one. */
    private static boolean resembles(String text, int from, int to) {
        if (to - from < FEWEST_LETTERS || to - from > WORD.length()) {
            return false;
        }
        int k = 0;
        for (int i = from; i < to; i++, k++) {
            char c = Ascii.upper(text.charAt(i));
            while (k < WORD.length() && WORD.charAt(k) != c && c != 'Q') {
                k++;
            }
            if (k >= WORD.length()) {
                return false;
            }
        }
        return true;
    }

    private static int skipDigitsAndLost(String text, int from) {
        int i = from;
        while (i < text.length() && (Ascii.isDigit(text.charAt(i)) || isLost(text, i) || isZero(text, i))) {
            i++;
        }
        return i;
    }

    private static boolean isLost(String text, int i) {
        return text.charAt(i) == 'Q' && i > 0 && Ascii.isDigit(text.charAt(i - 1));
    }

    /** A letter O beside a digit, but not that of {@code 01OF02}. */
    private static boolean isZero(String text, int i) {
        boolean last = i + 1 == text.length() || text.charAt(i + 1) == ' ';
        return text.charAt(i) == 'O'
                && (last ? i > 0 && Ascii.isDigit(text.charAt(i - 1)) : Ascii.isDigit(text.charAt(i + 1)));
    }

    /** The index after {@code OF}, {@code 0F}, {@code F}; {@code from} itself if there is none of them. */
    private static int skipOf(String text, int from) {
        int i = from;
        if (i < text.length() && (Ascii.upper(text.charAt(i)) == 'O' || text.charAt(i) == '0')) {
            i++;
        }
        if (i < text.length() && Ascii.upper(text.charAt(i)) == 'F') {
            return Ascii.skipBlanks(text, i + 1);
        }
        return from;
    }
}
