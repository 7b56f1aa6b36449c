package cablestream.marking;

import java.util.Arrays;

/**
 * The words of a line: runs of letters and digits, in capitals. Single letters that stand apart by the same gap are one word, {@code
 * S E C R E T}, {@code S.E.C.R.E.T} (ACP 127 para 209).
 */
public final class Tokens {
    private static final int FEWEST_LETTERS_APART = 3;
    private static final int WIDEST_GAP = 3;

    private final String line;
    private String[] texts = new String[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private boolean[] apart = new boolean[8];
    private int size;

    private Tokens(String line) {
        this.line = line;
    }

    /** The words of a line that is in capitals. */
    public static Tokens of(String line) {
        return of(line, true);
    }

    /** The same, each letter that stands apart being a word. */
    static Tokens ofLetters(String line) {
        return of(line, false);
    }

    private static Tokens of(String line, boolean joinsLetters) {
        Tokens tokens = new Tokens(line);
        int i = 0;
        while (i < line.length()) {
            if (!isWord(line.charAt(i))) {
                i++;
            } else {
                i = tokens.take(i, joinsLetters);
            }
        }
        return tokens;
    }

    public int size() {
        return size;
    }

    /** One word, as it is written but for gaps inside it. */
    public String text(int token) {
        return texts[token];
    }

    /** Index in the line at which a word begins. */
    public int start(int token) {
        return starts[token];
    }

    /** Index after the end of a word. */
    public int end(int token) {
        return ends[token];
    }

    /** Whether the letters of a word stand apart. */
    public boolean isApart(int token) {
        return apart[token];
    }

    /** What stands between a word and the next one; after the last word, the rest of the line. */
    public String after(int token) {
        return line.substring(ends[token], token + 1 < size ? starts[token + 1] : line.length());
    }

    /** What stands before the first word. */
    public String before() {
        return size == 0 ? line : line.substring(0, starts[0]);
    }

    /** Whether a word has nothing but digits. */
    public boolean isNumber(int token) {
        String text = texts[token];
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The letters and digits from one word up to another. */
    public String joined(int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int token = from; token < to; token++) {
            joined.append(texts[token]);
        }
        return joined.toString();
    }

    private int take(int from, boolean joinsLetters) {
        int end = endOfWord(from);
        if (joinsLetters && end == from + 1) {
            int apartEnd = endOfLettersApart(from);
            if (apartEnd > end) {
                add(lettersIn(from, apartEnd), from, apartEnd, true);
                return apartEnd;
            }
        }
        add(line.substring(from, end), from, end, false);
        return end;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < line.length() && isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Index after the letters that stand apart from {@code from} on by one gap; {@code from} if fewer than three do. */
    private int endOfLettersApart(int from) {
        int gap = 0;
        int letters = 1;
        int i = from;
        while (true) {
            int next = i + 1;
            while (next < line.length() && !isWord(line.charAt(next)) && next - i <= WIDEST_GAP) {
                next++;
            }
            int width = next - i - 1;
            boolean single = next < line.length()
                    && width > 0
                    && isWord(line.charAt(next))
                    && (next + 1 == line.length() || !isWord(line.charAt(next + 1)))
                    && line.substring(i + 1, next).indexOf('/') < 0;
            if (!single || (gap > 0 && width != gap)) {
                break;
            }
            gap = gap == 0 ? width : gap;
            letters++;
            i = next;
        }
        return letters < FEWEST_LETTERS_APART ? from : i + 1;
    }

    private String lettersIn(int from, int to) {
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (isWord(line.charAt(i))) {
                letters.append(line.charAt(i));
            }
        }
        return letters.toString();
    }

    private void add(String text, int start, int end, boolean isApart) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            apart = Arrays.copyOf(apart, 2 * size);
        }
        texts[size] = text;
        starts[size] = start;
        ends[size] = end;
        apart[size] = isApart;
        size++;
    }

    private static boolean isWord(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }
}
