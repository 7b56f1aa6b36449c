package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The surname of the chief of mission, alone on the last line: up to 30 characters, no digits, perhaps a rank before it
 * and {@code #} after it; in capitals, or in a third of the copies with small letters.
 *
 * @param name     the surname in capitals
 * @param index    index of its line
 * @param start    index of its first character in the line
 * @param end      index after its last one
 * @param mixed    whether it has small letters
 * @param doubtful whether it directly follows a line that ends no sentence
 */
record SignatureLine(String name, int index, int start, int end, boolean mixed, boolean doubtful) {
    private static final String END_OF_MESSAGE = "NNNN";
    private static final String[] MARKS = {END_OF_MESSAGE, "(ACTING)", ", ACTING"};
    private static final int LONGEST = 30;

    /** Lines above that show how wide the text is. */
    private static final int LINES_OF_WIDTH = 40;

    private static final Set<String> RANKS = Set.of(
            "SIGNED",
            "AMBASSADOR",
            "CHARGE",
            "D'AFFAIRES",
            "A.I.",
            "CDA",
            "DCM",
            "CONSUL",
            "GENERAL",
            "MINISTER",
            "COUNSELOR",
            "OFFICER",
            "ACTING");

    /** Words after which a line continues. */
    private static final Set<String> OPEN_WORDS = Set.of("""
            A AN THE OF FOR TO IN ON AT BY WITH FROM AND OR AS THAT BETWEEN AGAINST INTO THAN NOT ITS HIS
            HER THEIR IS ARE WAS WERE BE BEEN HAS HAD HAVE WILL WOULD MR MRS MS DR
            """.strip().split("\\s+"));

    /**
     * The signature on the last of the first {@code end} lines of a text; {@code null} if it has none.
     *
     * @param redacted whether the copy has small letters in place of capitals
     */
    static @Nullable SignatureLine find(
            List<Line> text, int from, int end, boolean redacted, Surnames surnames, CaptionLine captions) {
        int last = end - 1;
        if (last <= from || text.get(last).length() > LONGEST + END_OF_MESSAGE.length()) {
            return null;
        }
        String line = text.get(last).text();
        int to = beforeRanks(line, beforeMarks(line));
        int start = Math.max(FootLine.afterGroup(line), afterRanks(line, to));
        Place place = place(text, from, last, captions);
        String name = start < to ? line.substring(start, to) : "";
        if (to > LONGEST || place == Place.IN_TEXT || !surnames.mayBe(name)) {
            return null;
        }
        if (Surnames.areCapitals(name)) {
            boolean doubtful = place == Place.UNDER_TEXT;
            boolean fits = !doubtful || (!line.startsWith(".", to) && surnames.isLikely(name));
            return fits ? new SignatureLine(name, last, start, to, false, doubtful) : null;
        }
        String capitals = name.toUpperCase(Locale.ROOT);
        boolean blackened =
                redacted && Surnames.areCapitals(capitals) && text.get(last - 1).blank();
        boolean mixed = place == Place.ALONE && Surnames.areMixed(name) && surnames.isLikely(name);
        return blackened || mixed ? new SignatureLine(capitals, last, start, to, true, false) : null;
    }

    /** The position of a last line relative to the line before it. */
    private enum Place {
        /** After an empty line, a sentence or a rule. */
        ALONE,
        /** Under a line with enough space for its first word, so that the break is the writer's. */
        UNDER_TEXT,
        /** It may be the end of a wrapped line. */
        IN_TEXT
    }

    private static Place place(List<Line> text, int from, int last, CaptionLine captions) {
        Line above = text.get(last - 1);
        if (above.blank() || LineShape.endsSentence(above) || FootLine.of(above, captions) != null) {
            return Place.ALONE;
        }
        return isBroken(text, from, last) ? Place.UNDER_TEXT : Place.IN_TEXT;
    }

    private static boolean isBroken(List<Line> text, int from, int last) {
        String above = text.get(last - 1).text();
        Word word = Word.before(above, above.length());
        if (Ascii.hasNoSmall(above) || word == null || OPEN_WORDS.contains(Ascii.capitals(word.text()))) {
            return false;
        }
        int width = 0;
        for (int i = Math.max(from, last - LINES_OF_WIDTH); i < last; i++) {
            width = Math.max(width, text.get(i).length());
        }
        int first = Word.first(text.get(last).text(), 1).get(0).length();
        return ",-/(".indexOf(above.charAt(above.length() - 1)) < 0 && above.length() + 1 + first < width;
    }

    /** Index after the last character that is not {@code #}, a full stop, a space, {@code NNNN} or {@code (ACTING)}. */
    static int beforeMarks(String line) {
        int end = line.length();
        for (String mark : MARKS) {
            end = line.startsWith(mark, end - mark.length()) ? end - mark.length() : end;
        }
        while (end > 0 && "#. ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** {@code ROE, CONSUL GENERAL}: index of the comma before ranks alone; {@code end} without one. */
    private static int beforeRanks(String line, int end) {
        int comma = line.lastIndexOf(',', end - 1);
        if (comma <= 0) {
            return end;
        }
        boolean ranks = Word.in(line.substring(0, end), comma + 1).stream()
                .allMatch(word -> RANKS.contains(Ascii.capitals(word.text())));
        return ranks ? comma : end;
    }

    /** Index after the ranks before a name; 0 if other words stand there. */
    private static int afterRanks(String line, int end) {
        int from = 0;
        for (Word word : Word.in(line)) {
            if (word.end() >= end || !RANKS.contains(Ascii.capitals(word.text()))) {
                return word.start() < end ? word.start() : from;
            }
            from = word.end();
        }
        return 0;
    }
}
