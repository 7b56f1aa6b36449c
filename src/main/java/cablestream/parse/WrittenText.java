package cablestream.parse;

import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All text after the classification line in its final form: the opening line by line, then each paragraph with its
 * heading, number and marking.
 */
final class WrittenText {
    /** Characters for the number and the marking of paragraphs, and the empty lines between them. */
    private static final int ROOM = 256;

    private final StringBuilder out;

    private WrittenText(int length) {
        this.out = new StringBuilder(length);
    }

    /** A text that begins with the first {@code end} lines, the opening, and has capacity for all lines. */
    static WrittenText of(List<Line> text, int end) {
        int length = ROOM;
        for (int i = 0; i < text.size(); i++) {
            length += text.get(i).length() + 1;
        }
        WrittenText written = new WrittenText(length);
        for (int i = 0; i < end; i++) {
            written.add(text.get(i));
        }
        return written;
    }

    /** A paragraph without its text, which is to be written. */
    ParagraphText open(@Nullable String heading, @Nullable Integer number, @Nullable String marking) {
        separate();
        if (heading != null) {
            out.append(heading).append("\n\n");
        }
        if (number != null) {
            out.append(Integer.toString(number)).append(". ");
        }
        if (marking != null) {
            out.append('(').append(marking).append(") ");
        }
        return new ParagraphText(out);
    }

    /** The whole text, with a signature or without, and lines that stand around it. */
    String closed(@Nullable String signature, List<Line> around) {
        if (signature != null) {
            separate();
            out.append(signature);
        }
        for (Line line : around) {
            separate();
            line.appendTo(out, 0);
        }
        return out.toString();
    }

    /** A line of the opening; of several empty ones one is written. */
    private void add(Line line) {
        boolean doubled = line.blank() && (out.length() == 0 || endsInBlankLine());
        if (!doubled) {
            line.appendTo(out, 0);
            out.append('\n');
        }
    }

    private void separate() {
        while (out.length() > 0 && !endsInBlankLine()) {
            out.append('\n');
        }
    }

    private boolean endsInBlankLine() {
        int last = out.length() - 1;
        return last > 0 && out.charAt(last) == '\n' && out.charAt(last - 1) == '\n';
    }
}
