package cablestream.intake;

import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Page lines that a conversion merged with the lines around them: {@code PREL, IT   SECRET   PAGE 02 TESTVI 00212 02 OF 03 161640Z PHUM}. Each is
 * made a line of its own again, and so is the level at the foot of the page in front of it.
 */
public final class MergedPages {
    private static final String PAGE = " PAGE ";
    private static final String[] LEVELS = {
        " TOP SECRET", " SECRET", " CONFIDENTIAL", " UNCLASSIFIED", " UNCLAS", " LIMITED OFFICIAL USE"
    };
    private static final int MOST_PAGES = 20;
    private static final int MOST_LEVELS = 2;
    private static final int MOST_POST_WORDS = 4;
    private static final int LONGEST = 80;

    private final List<Line> apart;

    private MergedPages(int lines) {
        this.apart = new ArrayList<>(lines + 2);
    }

    /** The lines of a text, with page lines apart. */
    public static List<Line> apart(String text, List<Line> lines) {
        if (!text.contains(PAGE)) {
            return lines;
        }
        MergedPages pages = new MergedPages(lines.size());
        for (Line line : lines) {
            pages.divide(line);
        }
        return pages.apart;
    }

    private void divide(Line line) {
        String text = line.text();
        int from = 0;
        int found = 0;
        for (int at = text.indexOf(PAGE); at >= 0 && found < MOST_PAGES; at = text.indexOf(PAGE, at + 1)) {
            int end = end(text, at + 1);
            if (end > 0) {
                found++;
                addFeet(line, from, at);
                apart.add(line.part(at + 1, end));
                from = Ascii.skipBlanks(text, end);
                at = end - 1;
            }
        }
        if (found == 0) {
            apart.add(line);
        } else if (from < text.length()) {
            apart.add(line.part(from, text.length()));
        }
    }

    /** What stands in front of a page line, the levels at its end as lines of their own. */
    private void addFeet(Line line, int from, int to) {
        String text = line.text();
        int end = withoutBlanks(text, from, to);
        List<Line> feet = new ArrayList<>(MOST_LEVELS);
        for (int level = levelAt(text, from, end); level >= 0 && feet.size() < MOST_LEVELS; ) {
            feet.add(0, line.part(level, end));
            end = withoutBlanks(text, from, level);
            level = levelAt(text, from, end);
        }
        if (end > from) {
            apart.add(line.part(from, end));
        }
        apart.addAll(feet);
    }

    /** Index of the level that {@code [from, to)} ends with; -1 if it ends with none. */
    private static int levelAt(String text, int from, int to) {
        for (String level : LEVELS) {
            int at = to - level.length();
            if (at >= from && Ascii.at(text, at, level)) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int withoutBlanks(String text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** Index behind {@code PAGE nn POST nnnnn [nn OF nn] ddhhmmZ}; -1 if something else stands at {@code at}. */
    private static int end(String text, int at) {
        List<Word> words = Word.in(text.substring(at, Math.min(text.length(), at + LONGEST)));
        int post = 2;
        while (post < words.size() && post < 2 + MOST_POST_WORDS && isLetters(words.get(post))) {
            post++;
        }
        boolean shaped = post > 2 && words.get(1).isNumber() && isNumberOf(words, post, 5);
        if (!shaped) {
            return -1;
        }
        boolean sectioned = isNumberOf(words, post + 1, 1)
                && words.size() > post + 3
                && words.get(post + 2).is("OF")
                && words.get(post + 3).isNumber();
        int time = sectioned ? post + 4 : post + 1;
        boolean timed = time < words.size() && isTime(words.get(time).text());
        return timed ? at + words.get(time).end() : -1;
    }

    private static boolean isLetters(Word word) {
        return Ascii.isLetter(word.text().charAt(0));
    }

    private static boolean isNumberOf(List<Word> words, int index, int digits) {
        return index < words.size()
                && words.get(index).length() >= digits
                && words.get(index).isNumber();
    }

    /** {@code 161640Z}. */
    private static boolean isTime(String word) {
        return word.length() == 7 && Ascii.upper(word.charAt(6)) == 'Z' && Ascii.number(word, 0, 6) >= 0;
    }
}
