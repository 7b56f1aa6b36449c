package cablestream.reload;

import cablestream.reference.Versions;
import cablestream.text.Sha256;
import java.util.Optional;

/**
 * The name of a version: its number, and the beginning of the digest of its text, so that an incomplete text is noticed.
 *
 * @param number number, from 1; 0 for the table of the program
 * @param digest the first eight hexadecimal digits of SHA-256
 */
record VersionLabel(int number, String digest) {
    private static final int DIGITS = 8;
    private static final int LONGEST_NUMBER = 9;

    /** The label of the version with this text. */
    static VersionLabel of(int number, String text) {
        return new VersionLabel(number, digest(text));
    }

    /** Parses {@code 3-9f86d081}, or the name of the tables of the program; empty for another text. */
    static Optional<VersionLabel> parse(String label) {
        if (label.equals(Versions.BUILT_IN)) {
            return Optional.of(new VersionLabel(0, ""));
        }
        int dash = label.indexOf('-');
        if (dash < 1 || dash > LONGEST_NUMBER || label.length() != dash + 1 + DIGITS) {
            return Optional.empty();
        }
        String number = label.substring(0, dash);
        return number.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new VersionLabel(Integer.parseInt(number), label.substring(dash + 1)))
                : Optional.empty();
    }

    /** Whether a text is the one that it is the name of. */
    boolean fits(String text) {
        return digest.equals(digest(text));
    }

    @Override
    public String toString() {
        return number == 0 ? Versions.BUILT_IN : number + "-" + digest;
    }

    private static String digest(String text) {
        return Sha256.hex(text, DIGITS);
    }
}
