package cablestream.witness;

import java.util.Arrays;

/** The kinds of the characters of a line, by what may begin with them. */
final class CharacterKinds {
    static final byte SMALL = 0;
    static final byte SIGN = 1;
    /** A capital, or a digit that scanning makes of one. */
    static final byte CAPITAL = 2;

    static final byte OPENING = 3;
    static final byte CLOSING = 4;
    static final byte RESIDUE = 5;
    static final byte MAYBE_RESIDUE = 6;

    /** The number of characters of ASCII. Any other character is residue. */
    static final int ASCII = 0x80;

    private static final byte[] KINDS = new byte[ASCII];

    static {
        Arrays.fill(KINDS, RESIDUE);
        Arrays.fill(KINDS, ' ', 0x7F, SIGN);
        Arrays.fill(KINDS, 'a', 'z' + 1, SMALL);
        Arrays.fill(KINDS, 'A', 'Z' + 1, CAPITAL);
        set("01358", CAPITAL);
        set("([{", OPENING);
        set(")]}", CLOSING);
        set("<>&\\`", RESIDUE);
        set("=%?*$", MAYBE_RESIDUE);
    }

    private CharacterKinds() {}

    private static void set(String signs, byte kind) {
        for (int i = 0; i < signs.length(); i++) {
            KINDS[signs.charAt(i)] = kind;
        }
    }

    static byte of(char c) {
        return c < ASCII ? KINDS[c] : RESIDUE;
    }

    /** Whether a line has neither residue nor anything but ASCII. */
    static boolean arePlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= ASCII
                    || (KINDS[c] >= RESIDUE && (c < ' ' || c == 0x7F || PlainText.isResidue(line, i, line.length())))) {
                return false;
            }
        }
        return true;
    }
}
