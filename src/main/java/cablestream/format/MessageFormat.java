package cablestream.format;

import cablestream.cable.TwoDigitYear;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that a message is in a message text format of the United States (MIL-STD-6040; GENADMIN), and no telegram
 * of the Department: sets that end in two slashes, {@code SUBJ/HARBOUR DREDGED//}, or a number in a series of its
 * originator, {@code NAVADMIN 071/09}. Such a message has no reference number, no TAGS and no order of declassification.
 *
 * @param sets   whether it has sets
 * @param series name of the series; {@code null} without a number
 * @param number number in the series, 0 without one
 * @param year   year of the series, four digits, 0 without one
 */
public record MessageFormat(boolean sets, @Nullable String series, int number, int year) {
    /** Sets that a text opens with, or that hold it. */
    private static final Set<String> SETS = Set.of(
            "MSGID",
            "SUBJ",
            "REF",
            "NARR",
            "AMPN",
            "RMKS",
            "GENTEXT",
            "POC",
            "EXER",
            "OPER",
            "CANX",
            "EFDT",
            "DECL",
            "PASS",
            "TIMELOC",
            "KEYWORD",
            "KEYWORDS");

    /** Lines with text among which the first set, or the number, is looked for. */
    private static final int PATIENCE = 12;

    private static final int MOST_WORDS = 3;
    private static final int LONGEST_NUMBER = 4;
    private static final int SHORTEST_NAME = 4;

    /** The evidence in the text of a transmission; {@code null} if it is no message in such a format. */
    static @Nullable MessageFormat read(List<Line> lines, HeadingScan scan) {
        HeadingScan.Found<FL12Classification> line = scan.classification();
        if (!scan.hasOriginator() || (line != null && line.value().numbered())) {
            return null;
        }
        MessageFormat series = null;
        int seen = 0;
        for (int i = scan.textIndex(); i < lines.size() && seen < PATIENCE; i++) {
            String text = lines.get(i).text();
            if (set(text) != null) {
                return series == null ? new MessageFormat(true, null, 0, 0) : series.withSets();
            }
            seen += text.isEmpty() ? 0 : 1;
            series = series == null ? inSeries(text) : series;
        }
        return series;
    }

    private MessageFormat withSets() {
        return new MessageFormat(true, series, number, year);
    }

    /** Name of the set that a line opens; {@code null} if it opens none. */
    public static @Nullable String set(String line) {
        int end = Ascii.skipLetters(line, 0);
        boolean marked = end > 1 && end < line.length() && line.charAt(end) == '/' && Ascii.isUpper(line.charAt(0));
        String name = marked ? line.substring(0, end) : "";
        return SETS.contains(name) ? name : null;
    }

    /** {@code NAVADMIN 071/09}: a name in capitals, a number and the year; {@code null} if a line is not that. */
    public static @Nullable MessageFormat inSeries(String line) {
        int slash = line.lastIndexOf('/');
        if (slash <= 0 || !Ascii.hasNoSmall(line)) {
            return null;
        }
        int digits = slash;
        while (digits > 0 && Ascii.isDigit(line.charAt(digits - 1))) {
            digits--;
        }
        int end = Ascii.skipDigits(line, slash + 1);
        int length = end - slash - 1;
        boolean numbered = slash > digits && slash - digits <= LONGEST_NUMBER && digits > SHORTEST_NAME;
        if (!numbered || end < line.length() || !(length == 2 || length == 4) || line.charAt(digits - 1) != ' ') {
            return null;
        }
        List<Word> words = Word.first(line.substring(0, digits), MOST_WORDS + 1);
        boolean named = words.size() <= MOST_WORDS
                && words.stream().allMatch(word -> Ascii.allLetters(word.text()))
                && words.get(0).length() >= SHORTEST_NAME;
        int year = Ascii.number(line, slash + 1, end);
        return named
                ? new MessageFormat(
                        false,
                        Word.join(words),
                        Ascii.number(line, digits, slash),
                        length == 2 ? TwoDigitYear.fullYear(year) : year)
                : null;
    }
}
