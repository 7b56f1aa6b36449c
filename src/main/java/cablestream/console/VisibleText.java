package cablestream.console;

import cablestream.deadletters.FailurePosition;
import cablestream.text.Decoding;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/**
 * Bytes of unknown origin as lines for the page, made safe by {@link SafeText}, with the position of a failure. A tab is
 * an arrow and a tab.
 */
final class VisibleText {
    /** The maximum size of the text that is shown, in bytes. */
    static final int MOST = 256 * 1024;

    private final FailurePosition failing;
    private final ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    private final StringBuilder line = new StringBuilder();
    private int column = 1;
    private int failsAt = -1;

    private VisibleText(FailurePosition failing) {
        this.failing = failing;
    }

    /**
     * {@code {"lines":[{"text":…,"fails":true,"failsAt":…}],"raw":…,"whole":…}}: {@code fails} is at the line that fails,
     * {@code failsAt} the position in the displayed line, {@code raw} the editable text.
     */
    static ObjectNode of(byte[] bytes, FailurePosition failing) {
        boolean whole = bytes.length <= MOST;
        String text = Decoding.decode(whole ? bytes : Arrays.copyOf(bytes, MOST));
        VisibleText visible = new VisibleText(failing);
        visible.write(text);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("lines", visible.lines);
        return json.put("raw", text).put("whole", whole);
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            mark();
            if (c == '\n') {
                endLine();
            } else {
                show(c);
                column += Character.charCount(c);
            }
            i += Character.charCount(c);
        }
        mark();
        if (column > 1 || failsHere() || lines.isEmpty()) {
            endLine();
        }
    }

    private boolean failsHere() {
        return failing.line() == lines.size() + 1;
    }

    private void mark() {
        if (failsHere() && column == failing.column()) {
            failsAt = line.length();
        }
    }

    private void show(int c) {
        if (c == '\t') {
            line.append("→\t");
        } else {
            SafeText.append(line, c);
        }
    }

    private void endLine() {
        boolean fails = failsHere();
        ObjectNode each = lines.addObject().put("text", line.toString());
        if (fails) {
            each.put("fails", true);
        }
        if (failsAt >= 0) {
            each.put("failsAt", failsAt);
        }
        failsAt = -1;
        column = 1;
        line.setLength(0);
    }
}
