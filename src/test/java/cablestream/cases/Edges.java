package cablestream.cases;

import java.util.List;

/** Where kinds of characters and of bytes begin and end. */
final class Edges {
    static final List<String> CHARACTERS = List.of(
            "\0",
            "\t",
            "\n",
            "\r",
            " ",
            "~",
            "\u007F",
            "\u0080",
            "\u00A0",
            "\u00FF",
            // Case changes in Turkish, and to more than one letter or to another alphabet.
            "\u00DF",
            "\u0130",
            "\u0131",
            "\u017F",
            "\u2028",
            "\uD7FF",
            "\uD800",
            "\uDBFF",
            "\uDC00",
            "\uDFFF",
            "\uE000",
            // A character of two units.
            "\uD83D\uDEA2",
            "\uFEFF",
            "\uFFFD",
            "\uFFFF");
    static final List<Integer> BYTES = List.of(-128, -1, 0, 1, (int) '\n', (int) '\r', 127);

    private Edges() {}

    static byte[] bytes(List<Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return bytes;
    }
}
