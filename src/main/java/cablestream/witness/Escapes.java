package cablestream.witness;

/**
 * Characters that were written as their numbers when a message was sent: quoted-printable {@code =53}, in an address {@code %28}, in a
 * program a backslash, {@code u} and four digits.
 */
final class Escapes {
    private Escapes() {}

    /** Whether the sign at an index begins one of quoted-printable or of an address. */
    static boolean isAt(String text, int at, int end) {
        return at + 2 < end && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    /** A line with the characters themselves. */
    static String plain(String line) {
        if (line.indexOf('=') < 0 && line.indexOf('%') < 0 && line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder plain = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int digits = digitsAt(line, i);
            int sign = digits == 0 ? 0 : line.charAt(i) == '\\' ? 2 : 1;
            int number = digits == 0 ? -1 : Integer.parseInt(line.substring(i + sign, i + sign + digits), 16);
            if (number < ' ') {
                plain.append(line.charAt(i));
                i++;
            } else {
                plain.append((char) number);
                i += sign + digits;
            }
        }
        return plain.toString();
    }

    /** The number of digits of the number that begins at an index; 0 if none does. */
    private static int digitsAt(String line, int at) {
        char c = line.charAt(at);
        if (c == '=' || c == '%') {
            return isAt(line, at, line.length()) ? 2 : 0;
        }
        if (c != '\\' || at + 1 >= line.length()) {
            return 0;
        }
        char kind = line.charAt(at + 1);
        int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
        boolean all = at + 2 + digits <= line.length();
        for (int i = at + 2; all && i < at + 2 + digits; i++) {
            all = isHex(line.charAt(i)) || Character.digit(line.charAt(i), 16) >= 0;
        }
        return all ? digits : 0;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
    }
}
