package cablestream.text;

/**
 * The class of the first character of a line, as a bit: one for each letter in either case, one for each kind of mark. A
 * reader has the bits of all its possible lines, and excludes all others quickly.
 */
public final class FirstCharClass {
    /** A digit. */
    public static final int DIGIT = 1 << 26;

    /** A mark of rules and bullets: {@code - = _ *}. */
    public static final int RULE_OR_BULLET = 1 << 27;

    /** Any other mark of ASCII: a bracket, a slash. */
    public static final int MARK = 1 << 28;

    /** A character beyond ASCII. */
    public static final int FOREIGN = 1 << 29;

    /** The index of a space, and of the end of a line; no line begins with one. */
    static final int BLANK = 30;

    private static final int[] BITS = new int[0x80];

    static {
        for (char c = 0; c < BITS.length; c++) {
            BITS[c] = bit(c);
        }
    }

    private FirstCharClass() {}

    /** The bit of a first character. */
    public static int of(char c) {
        return c < BITS.length ? BITS[c] : FOREIGN;
    }

    /** The number of the class bit of a character, from 0: the characters of the class have {@code 1 << index}. */
    static int index(char c) {
        return c == ' ' ? BLANK : Integer.numberOfTrailingZeros(of(c));
    }

    /** The bits of all of these characters. */
    public static int anyOf(String characters) {
        int bits = 0;
        for (int i = 0; i < characters.length(); i++) {
            bits |= of(characters.charAt(i));
        }
        return bits;
    }

    private static int bit(char c) {
        if (Ascii.isLetter(c)) {
            return 1 << (Ascii.upper(c) - 'A');
        }
        if (Ascii.isDigit(c)) {
            return DIGIT;
        }
        return "-=_*".indexOf(c) >= 0 ? RULE_OR_BULLET : MARK;
    }
}
