package cablestream.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of unknown origin, made safe for display. An invisible character, or one that changes the display of others, is
 * replaced by a sign: a control character by its picture (U+2400 to U+2421), any other by its number in brackets, such as
 * {@code ⟨U+202E⟩}. No terminal obeys the result, and a hidden character never makes two different texts look equal.
 */
public final class SafeText {
    private static final int PICTURES = 0x2400;
    private static final int LAST_PICTURE = 0x2426;
    private static final int DELETE = 0x7F;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private SafeText() {}

    /** The lines of a text, decoded as in intake. */
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

    /** The text as one line. */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    /**
     * A text that was made visible when it was stored, such as a note, as one line. Signs for hidden characters stay; hidden characters,
     * which only a text has that others stored, are replaced as in {@link #visible}.
     */
    public static String stored(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isPicture(c)) {
                shown.appendCodePoint(c);
            } else {
                append(shown, c);
            }
        });
        return shown.toString();
    }

    /**
     * The length of the result of {@link #visible} for the first characters of a text; each position after the end counts
     * as one more.
     */
    public static int width(String text, int first) {
        int within = Math.min(first, text.length());
        return visible(text.substring(0, within)).length() + first - within;
    }

    /** Adds a character, or the sign for it. */
    public static void append(StringBuilder shown, int c) {
        if (c < ' ') {
            shown.appendCodePoint(PICTURES + c);
        } else if (c == DELETE) {
            shown.appendCodePoint(PICTURE_OF_DELETE);
        } else if (isHidden(c)) {
            shown.append("⟨U+%04X⟩".formatted(c));
        } else {
            shown.appendCodePoint(c);
        }
    }

    /**
     * A JSON text of the same value in which each hidden character is escaped.
     *
     * @param json valid: all that is hidden is within strings, where line breaks are escaped already
     */
    public static String json(String json) {
        int start = 0;
        while (start < json.length() && isPlain(json.charAt(start))) {
            start++;
        }
        if (start == json.length()) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 32).append(json, 0, start);
        json.codePoints().skip(start).forEach(c -> escape(escaped, c));
        return escaped.toString();
    }

    private static void escape(StringBuilder escaped, int c) {
        if (isPlain(c) || c < ' ' || !isHidden(c)) {
            escaped.appendCodePoint(c);
        } else {
            for (char unit : Character.toChars(c)) {
                escaped.append("\\u%04X".formatted((int) unit));
            }
        }
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < DELETE;
    }

    /**
     * Whether a character is a control, a mark of direction, a space other than U+0020, half a surrogate pair, or
     * resembles a picture of a control.
     */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> isPicture(c) || isIgnorable(c);
        };
    }

    private static boolean isPicture(int c) {
        return c >= PICTURES && c <= LAST_PICTURE;
    }

    /** Letters and marks without a shape: fillers, joiners and variation selectors ({@code Default_Ignorable_Code_Point}). */
    private static boolean isIgnorable(int c) {
        return c == 0x034F
                || c >= 0x115F && c <= 0x1160
                || c >= 0x17B4 && c <= 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFFA0
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
