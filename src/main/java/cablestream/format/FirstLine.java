package cablestream.format;

import cablestream.text.Ascii;
import java.nio.charset.StandardCharsets;

/** The possible first lines of a heading without FL1: FL2 to FL6. */
public final class FirstLine {
    private static final int LONGEST = 100;

    private FirstLine() {}

    /** Whether the line that begins at {@code from} of some bytes is one of them. */
    public static boolean opensHeading(byte[] raw, int from) {
        int end = from;
        while (end < raw.length && end - from < LONGEST && raw[end] != '\n' && raw[end] != '\r') {
            end++;
        }
        String line = new String(raw, from, end - from, StandardCharsets.ISO_8859_1).strip();
        return FL02RoutingLine.read(line).isPresent()
                || FL03Station.read(line).isPresent()
                || FL04Security.read(line).isPresent()
                || FL05Preamble.read(line).filter(read -> read.year() != null).isPresent()
                || Ascii.starts(line, "FM ");
    }
}
