package cablestream.text;

/** Italics of Markdown inside a line: {@code _a word_}, with only marks and spaces around it. */
final class Emphasis {
    private static final char MARK = '_';

    /** Beyond this length it is no emphasis, and looking on would cost too much. */
    private static final int LONGEST = 80;

    private Emphasis() {}

    /** Whether the underscore at {@code i} stands before a word, and after none. */
    static boolean opensAt(String text, int begin, int i, int end) {
        boolean apart = i == begin || !Ascii.isWord(text.charAt(i - 1)) && text.charAt(i - 1) != MARK;
        return apart && i + 1 < end && Ascii.isWord(text.charAt(i + 1));
    }

    /** Index of the closing sign for the one at {@code i}; -1 if there is none. */
    static int closing(String text, int i, int end) {
        int last = Math.min(end, i + LONGEST);
        for (int close = i + 2; close < last; close++) {
            boolean apart = close + 1 == end || !Ascii.isWord(text.charAt(close + 1)) && text.charAt(close + 1) != MARK;
            if (text.charAt(close) == MARK && text.charAt(close - 1) != ' ' && apart) {
                return close;
            }
        }
        return -1;
    }
}
