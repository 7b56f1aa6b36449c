package cablestream.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of a stranger for a terminal: whatever is no visible character is replaced by a sign for it, so that nothing in it is obeyed.
 */
public final class SafeText {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private SafeText() {}

    /** Its lines, decoded as intake decodes them. */
    public static List<String> lines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        for (String line : Decoding.decode(bytes).split("\n", -1)) {
            lines.add(visible(line));
        }
        if (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** One line: control characters as their pictures, whatever else would not be seen as its number. */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (c < ' ') {
            shown.appendCodePoint(PICTURES + c);
        } else if (c == DELETE) {
            shown.appendCodePoint(PICTURE_OF_DELETE);
        } else if (unseen(c)) {
            shown.append("<U+%04X>".formatted(c));
        } else {
            shown.appendCodePoint(c);
        }
    }

    /** C1 controls, marks that turn the direction of writing, separators, halves of characters. */
    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
