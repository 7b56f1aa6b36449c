package cablestream.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of characters without a space in it. It stands in the text that it was found in, and is copied out of it only
 * where that is asked.
 */
public final class Word {
    private final String source;
    private final int start;
    private final int end;
    /** The text, cached on first use; two callers at the same time make equal ones. */
    private @Nullable String text;

    /** The word {@code [start, end)} of a text. */
    public Word(String source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /** The word as written. */
    public String text() {
        String known = text;
        if (known == null) {
            known = source.substring(start, end);
            text = known;
        }
        return known;
    }

    /** Index of its first character in the source text. */
    public int start() {
        return start;
    }

    /** Index after its last character. */
    public int end() {
        return end;
    }

    public int length() {
        return end - start;
    }

    /** Whether it is this word, in either case. */
    public boolean is(String word) {
        return length() == word.length() && source.regionMatches(true, start, word, 0, word.length());
    }

    /** Whether all of it are digits. */
    public boolean isNumber() {
        return Ascii.skipDigits(source, start) >= end;
    }

    /** The words of a text from {@code from} on. */
    public static List<Word> in(String text, int from) {
        return in(text, from, Integer.MAX_VALUE);
    }

    /** The first words of a text, at most {@code most}. */
    public static List<Word> first(String text, int most) {
        return in(text, 0, most);
    }

    /** The first words of a text from {@code from} on, at most {@code most}. */
    public static List<Word> in(String text, int from, int most) {
        List<Word> words = new ArrayList<>();
        int i = Ascii.skipBlanks(text, from);
        while (i < text.length() && words.size() < most) {
            int end = text.indexOf(' ', i);
            if (end < 0) {
                end = text.length();
            }
            words.add(new Word(text, i, end));
            i = Ascii.skipBlanks(text, end);
        }
        return words;
    }

    /** The last word of the first {@code end} characters of a text; {@code null} if these are space. */
    public static @Nullable Word before(String text, int end) {
        int to = end;
        while (to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        int from = to;
        while (from > 0 && text.charAt(from - 1) != ' ') {
            from--;
        }
        return from < to ? new Word(text, from, to) : null;
    }

    /** The texts of words, separated by one space. */
    public static String join(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.length() > 0 ? " " : "").append(word.source, word.start, word.end);
        }
        return text.toString();
    }

    /** The words of a text. */
    public static List<Word> in(String text) {
        return in(text, 0);
    }

    @Override
    public String toString() {
        return text();
    }
}
