package cablestream.console;

import cablestream.text.Decoding;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that nobody trusts as lines that can be looked at: whatever would not be seen, or would change how the rest is seen, is written
 * out. Control characters are shown by the pictures that Unicode has for them (U+2400 …), others by their number.
 */
final class VisibleText {
    /** So much is shown, in bytes. */
    static final int MOST = 256 * 1024;

    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private final ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    private final StringBuilder line = new StringBuilder();
    private int failsAt = -1;

    private VisibleText() {}

    /** {@code {"lines":[{"text":…,"failsAt":…}],"raw":…,"whole":…}}; {@code raw} is what can be edited. */
    static ObjectNode of(byte[] bytes, int failsAt) {
        boolean whole = bytes.length <= MOST;
        byte[] shown = whole ? bytes : Arrays.copyOf(bytes, MOST);
        String text = Decoding.decode(shown);
        int mark = failsAt < 0 || failsAt > shown.length ? -1 : character(text, shown, failsAt);
        VisibleText visible = new VisibleText();
        visible.write(text, mark);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("lines", visible.lines);
        return json.put("raw", text).put("whole", whole);
    }

    /** Which character of a text has the byte at an offset. */
    private static int character(String text, byte[] bytes, int offset) {
        boolean single = text.length() == bytes.length;
        return single ? offset : new String(bytes, 0, offset, StandardCharsets.UTF_8).length();
    }

    private void write(String text, int mark) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (i == mark) {
                failsAt = line.length();
            }
            show(c);
            i += Character.charCount(c);
            if (c == '\n') {
                endLine();
            }
        }
        if (mark >= text.length()) {
            failsAt = line.length();
        }
        if (line.length() > 0 || failsAt >= 0 || lines.isEmpty()) {
            endLine();
        }
    }

    private void show(int c) {
        if (c == '\t') {
            line.append("→\t");
        } else if (c < ' ') {
            line.appendCodePoint(PICTURES + c);
        } else if (c == DELETE) {
            line.appendCodePoint(PICTURE_OF_DELETE);
        } else if (isHidden(c)) {
            line.append(String.format("⟨U+%04X⟩", c));
        } else {
            line.appendCodePoint(c);
        }
    }

    /** Spaces that are no blank, marks of direction, and all that has no shape of its own. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }

    private void endLine() {
        ObjectNode each = lines.addObject().put("text", line.toString());
        if (failsAt >= 0) {
            each.put("failsAt", failsAt);
        }
        failsAt = -1;
        line.setLength(0);
    }
}
