package cablestream.intake;

import cablestream.text.Line;
import cablestream.text.Sha256;

/** SHA-256 over lines, each closed by a line feed. */
final class Digest {
    private final StringBuilder text;

    /** A digest with room for about this number of characters. */
    Digest(int length) {
        text = new StringBuilder(length + 1);
    }

    void add(String line) {
        text.append(line).append('\n');
    }

    void add(Line line) {
        line.appendTo(text, 0);
        text.append('\n');
    }

    /** The first {@code digits} hexadecimal digits, an even number of them. */
    String hex(int digits) {
        return Sha256.hex(text.toString(), digits);
    }
}
