package cablestream.format;

import cablestream.format.MergedPageLines.Found;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page lines of before 2000 inside other lines: {@code PAGE 02 TESTVI 00212 02 OF 03 161640Z}. */
public final class OldPageLines implements MergedPageLines.Form {
    /** The beginning of a page line that follows other text. */
    static final String WORD = " PAGE ";

    private static final int MOST_POST_WORDS = 4;
    private static final int LONGEST = 80;

    @Override
    public boolean mayBeIn(Line line) {
        return line.text().contains(WORD);
    }

    @Override
    public @Nullable Found find(String line, int from) {
        for (int at = line.indexOf(WORD, from); at >= 0; at = line.indexOf(WORD, at + 1)) {
            int end = end(line, at + 1);
            if (end > 0) {
                return new Found(at + 1, end);
            }
        }
        return null;
    }

    /** Index after the page line that a line begins with; -1 if it begins with none. */
    public static int endOf(Line line) {
        return line.starts("PAGE ") ? end(line.text(), 0) : -1;
    }

    /** Index after {@code PAGE nn POST nnnnn [nn OF nn] ddhhmmZ}; -1 if no page line begins at {@code at}. */
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
