package cablestream.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of characters without a blank in it.
 *
 * @param text  as it stands
 * @param start index of its first character in what it was taken from
 */
public record Word(String text, int start) {
    /** Index after its last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is this word, in either case. */
    public boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    /** The words of a text from {@code from} on. */
    public static List<Word> in(String text, int from) {
        return in(text, from, Integer.MAX_VALUE);
    }

    /** The first words of a text, so many at most. */
    public static List<Word> first(String text, int most) {
        return in(text, 0, most);
    }

    private static List<Word> in(String text, int from, int most) {
        List<Word> words = new ArrayList<>();
        int i = Ascii.skipBlanks(text, from);
        while (i < text.length() && words.size() < most) {
            int end = text.indexOf(' ', i);
            if (end < 0) {
                end = text.length();
            }
            words.add(new Word(text.substring(i, end), i));
            i = Ascii.skipBlanks(text, end);
        }
        return words;
    }

    /** The last word of the first {@code end} characters of a text; {@code null} if these are blank. */
    public static @Nullable Word before(String text, int end) {
        int to = end;
        while (to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        int from = to;
        while (from > 0 && text.charAt(from - 1) != ' ') {
            from--;
        }
        return from < to ? new Word(text.substring(from, to), from) : null;
    }

    /** Their texts with one blank between them. */
    public static String join(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.length() > 0 ? " " : "").append(word.text);
        }
        return text.toString();
    }

    /** The words of a text. */
    public static List<Word> in(String text) {
        return in(text, 0);
    }
}
