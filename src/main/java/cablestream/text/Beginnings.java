package cablestream.text;

import java.util.Arrays;

/**
 * What the lines of a kind begin with, by two characters: tells most lines that are none of them at a glance, those in capitals, too.
 * The case of letters does not matter.
 */
public final class Beginnings {
    /** In patterns, for any character. */
    private static final char ANY = '?';

    private static final int BLANK = 26;
    private static final int DIGIT = 27;
    private static final int MARK = 28;
    private static final int KINDS = 29;
    private static final int ALL = (1 << KINDS) - 1;

    private static final byte[] KIND = new byte[0x80];

    static {
        for (char c = 0; c < KIND.length; c++) {
            KIND[c] = kind(c);
        }
    }

    /** For each kind of first character, the bits of all kinds of second ones. */
    private final int[] seconds;

    private Beginnings(int[] seconds) {
        this.seconds = seconds;
    }

    /**
     * The lines that begin like one of some patterns, each of two characters: a letter stands for itself, a blank for itself and the end of
     * the line, 0 for any digit, a full stop for any other character, and a question mark for anything.
     */
    public static Beginnings of(String... patterns) {
        int[] seconds = new int[KINDS];
        for (String pattern : patterns) {
            int second = pattern.charAt(1) == ANY ? ALL : 1 << kindOf(pattern.charAt(1));
            seconds[kindOf(pattern.charAt(0))] |= second;
        }
        return new Beginnings(seconds);
    }

    /** Those that are of these or of others. */
    public Beginnings or(Beginnings others) {
        int[] both = seconds.clone();
        Arrays.setAll(both, kind -> both[kind] | others.seconds[kind]);
        return new Beginnings(both);
    }

    /** Whether a line may be one of them. */
    public boolean fit(Line line) {
        int length = line.length();
        int first = length > 0 ? kindOf(line.charAt(0)) : BLANK;
        int second = length > 1 ? kindOf(line.charAt(1)) : BLANK;
        return (seconds[first] >>> second & 1) != 0;
    }

    private static int kindOf(char c) {
        return c < KIND.length ? KIND[c] : MARK;
    }

    private static byte kind(char c) {
        if (Ascii.isLetter(c)) {
            return (byte) (Ascii.upper(c) - 'A');
        }
        return (byte) (c == ' ' ? BLANK : Ascii.isDigit(c) ? DIGIT : MARK);
    }
}
