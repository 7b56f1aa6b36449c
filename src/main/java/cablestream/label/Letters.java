package cablestream.label;

import java.util.Arrays;

/** The words of a line as one run of capitals and figures, letters that stand apart being one word: windows over them cost nothing. */
final class Letters {
    private static final int WORDS = 8;

    private final StringBuilder all;
    private int[] starts = new int[WORDS];
    private int[] sets = new int[WORDS];
    private int words;

    Letters(String line) {
        all = new StringBuilder(line.length());
        boolean apart = false;
        int i = 0;
        while (i < line.length()) {
            int end = i;
            while (end < line.length() && isWord(line.charAt(end))) {
                end++;
            }
            if (end > i) {
                boolean single = end == i + 1;
                if (!(single && apart)) {
                    begin();
                }
                append(line, i, end);
                apart = single;
            }
            i = Math.max(end, i + 1);
        }
    }

    int words() {
        return words;
    }

    /** Index at which a word begins; of the word behind the last one, the length of all. */
    int start(int word) {
        return word < words ? starts[word] : all.length();
    }

    /** Which letters a word has, a bit for each; figures count as one. */
    int set(int word) {
        return sets[word];
    }

    String between(int start, int end) {
        return all.substring(start, end);
    }

    /** The words from one to another with blanks between them. */
    String spaced(int from, int to) {
        StringBuilder spaced = new StringBuilder();
        for (int word = from; word < to; word++) {
            spaced.append(word == from ? "" : " ").append(between(start(word), start(word + 1)));
        }
        return spaced.toString();
    }

    /** Which letters a name has, as {@link #set}. */
    static int setOf(String name) {
        int set = 0;
        for (int i = 0; i < name.length(); i++) {
            set |= bit(name.charAt(i));
        }
        return set;
    }

    private void begin() {
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, words * 2);
            sets = Arrays.copyOf(sets, words * 2);
        }
        starts[words++] = all.length();
    }

    private void append(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = upper(line.charAt(i));
            all.append(c);
            sets[words - 1] |= bit(c);
        }
    }

    private static int bit(char c) {
        return 1 << (c >= 'A' && c <= 'Z' ? c - 'A' : 26);
    }

    private static boolean isWord(char c) {
        char upper = upper(c);
        return (upper >= 'A' && upper <= 'Z') || (c >= '0' && c <= '9');
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
    }
}
