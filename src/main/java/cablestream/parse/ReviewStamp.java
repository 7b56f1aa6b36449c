package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;
import cablestream.text.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stamp of the archive's reviewers on a page, keyed in with the text:
 * {@code Jane Q. Doe Declassified/Released … EO Systematic Review 04 MAY 2006}, on one line or more; and lines of nothing
 * but {@code ¿}.
 */
final class ReviewStamp {
    private static final String RELEASED = "DECLASSIFIED/RELEASED";
    private static final String REVIEWED = "EO SYSTEMATIC REVIEW";
    private static final String DEPARTMENT = "US DEPARTMENT OF STATE";
    private static final String[] WORDS = {"Declassified/Released", RELEASED, "EO Systematic Review", REVIEWED};
    private static final String[] PHRASE = "US DEPARTMENT OF STATE EO SYSTEMATIC REVIEW".split(" ");

    /** Day, month and year. */
    private static final int DATE_WORDS = 3;

    private static final char UNREADABLE = '\u00BF';
    private static final int MOST_NAME_WORDS = 4;

    /** The maximum number of further lines of a stamp after its line with a slash, and before it, with the name. */
    private static final int MOST_BEHIND_STROKE = 3;

    /** The archive that has them holds the telegrams of 1973 to 1979. */
    private static final Instant LAST = Instant.parse("1985-01-01T00:00:00Z");

    private ReviewStamp() {}

    /** Whether a telegram is of the time that the archive with the stamps holds. */
    static boolean isOfArchive(@Nullable Instant dateTimeGroup) {
        return dateTimeGroup == null || dateTimeGroup.isBefore(LAST);
    }

    /**
     * Whether the line at {@code i} is one, or part of one.
     *
     * @param archived whether a few of its words are enough; in telegrams of later times they may be text
     */
    static boolean isStamp(List<Line> lines, int i, boolean archived) {
        Line line = lines.get(i);
        if (line.blank()) {
            return false;
        }
        return isUnreadable(line)
                || (line.mayHaveSlash() && isOfCase(line.text()))
                || hasWords(line, archived)
                || (i + 1 < lines.size() && hasWords(lines.get(i + 1), archived) && isName(line.text()))
                || (i > 0 && hasWords(lines.get(i - 1), archived) && isBehindWords(line.text()))
                || isFolded(lines, i);
    }

    /** Whether the line is of a whole stamp that is folded, wherever it is: it is one at any time. */
    private static boolean isFolded(List<Line> lines, int i) {
        for (int begin = i; begin >= Math.max(0, i - MOST_BEHIND_STROKE); begin--) {
            if (lines.get(begin).mayHaveSlash() && i < foldedEnd(lines, begin)) {
                return true;
            }
        }
        return false;
    }

    /** Index after the lines of the stamp that is released in line {@code begin}; {@code begin} itself if not all of its words follow. */
    private static int foldedEnd(List<Line> lines, int begin) {
        int released = Ascii.indexOf(lines.get(begin).text(), RELEASED, 0);
        if (released < 0) {
            return begin;
        }
        int word = 0;
        int from = released + RELEASED.length();
        for (int i = begin; i < Math.min(lines.size(), begin + MOST_BEHIND_STROKE + 1); i++) {
            for (Word next : Word.in(lines.get(i).text(), from)) {
                if (word < PHRASE.length ? !next.is(PHRASE[word]) : word >= PHRASE.length + DATE_WORDS) {
                    return word >= PHRASE.length ? i : begin;
                }
                word++;
            }
            if (word == PHRASE.length + DATE_WORDS) {
                return i + 1;
            }
            from = 0;
        }
        return begin;
    }

    /** Whether the line at {@code i}, of a telegram of later times, may be part of one: there is a slash in each. */
    static boolean mayBeStamp(List<Line> lines, int i) {
        int last = Math.min(i + 1, lines.size() - 1);
        for (int k = Math.max(0, i - MOST_BEHIND_STROKE); k <= last; k++) {
            if (lines.get(k).mayHaveSlash()) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code UNCLASSIFIED U.S. Department of State Case No. F-2014-00001 Doc No. C05000001 Date: 05/13/2015}, on each page
     * of a release.
     */
    static boolean isOfCase(String line) {
        return Ascii.indexOf(line, "CASE NO", 0) >= 0 && Ascii.indexOf(line, "DOC NO", 0) > 0;
    }

    private static boolean isBehindWords(String line) {
        return isDate(line) || line.equalsIgnoreCase(DEPARTMENT);
    }

    /**
     * Whether a line has some words of a stamp, or in telegrams of later times all of them; a line with no other words is
     * enough in any.
     */
    private static boolean hasWords(Line line, boolean archived) {
        String text = line.text();
        return archived
                ? hasWords(text)
                : (line.mayHaveSlash() && hasAllWords(text))
                        || text.equalsIgnoreCase(RELEASED)
                        || text.equalsIgnoreCase(REVIEWED);
    }

    private static boolean hasAllWords(String line) {
        return Ascii.indexOf(line, RELEASED, 0) >= 0 && Ascii.indexOf(line, REVIEWED, 0) >= 0;
    }

    private static boolean hasWords(String line) {
        for (String words : WORDS) {
            if (line.contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line has only inverted question marks, which no telegram of any time has. */
    private static boolean isUnreadable(Line line) {
        if (!line.begins(FirstCharClass.FOREIGN)) {
            return false;
        }
        int i = 0;
        while (i < line.length() && (line.charAt(i) == UNREADABLE || line.charAt(i) == ' ')) {
            i++;
        }
        return i == line.length();
    }

    private static boolean isName(String line) {
        List<Word> words = Word.in(line);
        return words.size() >= 2
                && words.size() <= MOST_NAME_WORDS
                && words.stream().allMatch(word -> Ascii.isUpper(word.text().charAt(0)));
    }

    /** {@code 04 MAY 2006}. */
    private static boolean isDate(String line) {
        List<Word> words = Word.in(line);
        return words.size() == 3
                && Ascii.allDigits(words.get(0).text())
                && Ascii.allLetters(words.get(1).text())
                && Ascii.allDigits(words.get(2).text());
    }
}
