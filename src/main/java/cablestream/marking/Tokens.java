package cablestream.marking;

import cablestream.marking.MarkingRuns.Run;
import cablestream.text.Ascii;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a line: runs of letters and digits, in capitals. Single letters that stand apart by the same gap are one word, {@code
 * S E C R E T}, {@code S.E.C.R.E.T} (ACP 127 para 209).
 */
public final class Tokens {
    private static final int FEWEST_LETTERS_APART = 3;
    private static final int WIDEST_GAP = 3;
    /** Room for the words of most lines. */
    private static final int FIRST_SIZE = 16;

    private static final boolean[] IS_WORD = new boolean[0x80];

    static {
        for (char c = 0; c < IS_WORD.length; c++) {
            IS_WORD[c] = Ascii.isWord(c);
        }
    }

    private final String line;
    private int[] starts = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private int size;
    /** Whether the letters of a word stand apart; shorter than the words if those of no later word do. */
    private boolean[] apart = {};

    /** Each as soon as it is asked for: most are not. */
    private @Nullable String[] texts = {};

    private @Nullable MarkingRuns finder;
    private @Nullable Run[] known = {};

    private Tokens(String line) {
        this.line = line;
    }

    /** The words of a line that is in capitals. */
    public static Tokens of(String line) {
        return of(line, true);
    }

    /** The words of a line, with each letter that stands apart as a word. */
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

    /** One word as written, without gaps inside it. */
    public String text(int token) {
        if (texts.length < size) {
            texts = new String[size];
        }
        String known = texts[token];
        if (known == null) {
            known = isApart(token) ? lettersIn(starts[token], ends[token]) : line.substring(starts[token], ends[token]);
            texts[token] = known;
        }
        return known;
    }

    /** Whether one word is this one. */
    public boolean is(int token, String word) {
        return isApart(token)
                ? text(token).equals(word)
                : ends[token] - starts[token] == word.length() && line.startsWith(word, starts[token]);
    }

    /** Whether the next word is this one. */
    public boolean isBefore(int token, String word) {
        return token + 1 < size && is(token + 1, word);
    }

    /** The number of letters and digits in a word. */
    public int length(int token) {
        return isApart(token) ? text(token).length() : ends[token] - starts[token];
    }

    /** One letter or digit of a word. */
    public char letter(int token, int index) {
        return isApart(token) ? text(token).charAt(index) : line.charAt(starts[token] + index);
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
        return token < apart.length && apart[token];
    }

    /** The text between a word and the next one; after the last word, the rest of the line. */
    public String after(int token) {
        return line.substring(ends[token], token + 1 < size ? starts[token + 1] : line.length());
    }

    /** Whether a sign stands between a word and the next one. */
    public boolean isFollowedBy(int token, char sign) {
        int end = token + 1 < size ? starts[token + 1] : line.length();
        for (int i = ends[token]; i < end; i++) {
            if (line.charAt(i) == sign) {
                return true;
            }
        }
        return false;
    }

    /** The run that {@code runs} found at a word before; {@code null} if it was not asked yet. Readers of a line ask for the same runs. */
    @Nullable
    Run knownRun(MarkingRuns runs, int token) {
        return runs == finder && token < known.length ? known[token] : null;
    }

    void know(MarkingRuns runs, int token, Run run) {
        if (finder != runs) {
            finder = runs;
            known = new Run[size];
        }
        known[token] = run;
    }

    /** The text before the first word. */
    public String before() {
        return size == 0 ? line : line.substring(0, starts[0]);
    }

    /** Whether a word has only digits. */
    public boolean isNumber(int token) {
        for (int i = starts[token]; i < ends[token]; i++) {
            char c = line.charAt(i);
            if (isWord(c) && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The letters and digits from one word up to another. */
    public String joined(int from, int to) {
        if (to == from + 1) {
            return text(from);
        }
        StringBuilder joined = new StringBuilder();
        for (int token = from; token < to; token++) {
            joined.append(text(token));
        }
        return joined.toString();
    }

    /** The words from one up to another, with a space between each. */
    public String spaced(int from, int to) {
        StringBuilder spaced = new StringBuilder();
        for (int token = from; token < to; token++) {
            spaced.append(token == from ? "" : " ").append(text(token));
        }
        return spaced.toString();
    }

    private int take(int from, boolean joinsLetters) {
        int end = endOfWord(from);
        if (joinsLetters && end == from + 1) {
            int apartEnd = endOfLettersApart(from);
            if (apartEnd > end) {
                add(from, apartEnd, true);
                return apartEnd;
            }
        }
        add(from, end, false);
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
                    && !hasSlash(i + 1, next);
            if (!single || (gap > 0 && width != gap)) {
                break;
            }
            gap = gap == 0 ? width : gap;
            letters++;
            i = next;
        }
        return letters < FEWEST_LETTERS_APART ? from : i + 1;
    }

    private boolean hasSlash(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.charAt(i) == '/') {
                return true;
            }
        }
        return false;
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

    private void add(int start, int end, boolean isApart) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        if (isApart) {
            apart = Arrays.copyOf(apart, size + 1);
            apart[size] = true;
        }
        size++;
    }

    private static boolean isWord(char c) {
        return c < IS_WORD.length && IS_WORD[c];
    }
}
