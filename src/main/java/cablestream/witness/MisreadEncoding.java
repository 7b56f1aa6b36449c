package cablestream.witness;

/** Text in UTF-8 that was read as Windows-1252: {@code â€“} for a dash. */
final class MisreadEncoding {
    private static final int MOST_TIMES = 3;
    /** The characters of Windows-1252 from 0x80 on; a space for an undefined one. */
    private static final String FROM_80 =
            "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D "
                    + " \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    private MisreadEncoding() {}

    /** A line as it was, also if that happened to it more than once. */
    static String undone(String line) {
        String undone = line;
        for (int time = 0; time < MOST_TIMES; time++) {
            String once = once(undone);
            if (once.length() == undone.length()) {
                return once;
            }
            undone = once;
        }
        return undone;
    }

    private static String once(String line) {
        StringBuilder undone = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int length = length(octet(line.charAt(i)));
            int character = length == 0 ? -1 : character(line, i, length);
            if (character < 0) {
                undone.append(line.charAt(i));
                i++;
            } else {
                undone.appendCodePoint(character);
                i += length;
            }
        }
        return undone.toString();
    }

    /** The number of octets of the character that begins with an octet; 0 if the octet begins none of several. */
    private static int length(int first) {
        return first >= 0xC2 && first <= 0xDF ? 2 : (first & 0xF0) == 0xE0 ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    private static int character(String line, int from, int length) {
        if (from + length > line.length()) {
            return -1;
        }
        int character = octet(line.charAt(from)) & (0xFF >> (length + 1));
        for (int i = from + 1; i < from + length; i++) {
            int octet = octet(line.charAt(i));
            if ((octet & 0xC0) != 0x80) {
                return -1;
            }
            character = character << 6 | (octet & 0x3F);
        }
        return Character.isValidCodePoint(character) ? character : -1;
    }

    /** The octet that is read as a character; 0 for one that none is. */
    private static int octet(char c) {
        if (c < 0x80) {
            return 0;
        }
        int at = c <= 0xFF ? -1 : FROM_80.indexOf(c);
        return c <= 0xFF ? c : at < 0 ? 0 : 0x80 + at;
    }
}
