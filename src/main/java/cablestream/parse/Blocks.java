package cablestream.parse;

import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the body into blocks: at blank lines, at rules, and where the number of a paragraph opens a line. */
final class Blocks {
    private final List<Line> lines;
    private final ParagraphCount count;
    private final List<Block> blocks = new ArrayList<>();
    /** Index of the first line of the block that is open, and after its last one. */
    private int from;

    private int to;
    private int number;
    private @Nullable ParagraphNumber opening;

    private Blocks(List<Line> lines, ParagraphCount count) {
        this.lines = lines;
        this.count = count;
    }

    /** The blocks of these lines. */
    static List<Block> of(List<Line> lines, ParagraphCount count) {
        Blocks divided = new Blocks(lines, count);
        for (int i = 0; i < lines.size(); i++) {
            divided.add(lines.get(i), i);
        }
        divided.close(lines.size());
        return divided.blocks;
    }

    private void add(Line line, int index) {
        if (line.blank()) {
            close(index + 1);
        } else if (DashRule.isRule(line)) {
            underline(index);
        } else {
            addText(line, index);
        }
    }

    private void addText(Line line, int index) {
        ParagraphNumber read = ParagraphNumber.read(line);
        int meant = read == null || !mayOpen(read) ? 0 : count.meant(read);
        if (read != null && meant > 0) {
            close(index);
            count.count(meant, read, line);
            number = meant;
            opening = read;
        } else if (line.seam() && isLast(index) && isHeadingBehindSentence(line)) {
            close(index);
        }
        to = index + 1;
    }

    /** Whether nothing follows in the same block. */
    private boolean isLast(int index) {
        Line next = index + 1 == lines.size() ? null : lines.get(index + 1);
        return next == null || next.blank() || next.seam() || DashRule.isRule(next);
    }

    /** In the middle of a wrapped paragraph {@code 17. The} is a date. */
    private boolean mayOpen(ParagraphNumber read) {
        if (read.figures()) {
            return isEmpty() || read.marked();
        }
        return isEmpty() || read.marked() || read.portion() != null || endsSentence();
    }

    private boolean isHeadingBehindSentence(Line line) {
        return !isEmpty() && LineShape.isHeading(line) && endsSentence();
    }

    private boolean isEmpty() {
        return from == to;
    }

    private boolean endsSentence() {
        return LineShape.endsSentence(lines.get(to - 1));
    }

    private void underline(int index) {
        boolean directly = !isEmpty();
        close(index + 1);
        int last = blocks.size() - 1;
        if (directly) {
            blocks.set(last, blocks.get(last).withRule());
        }
    }

    /** The next block begins at {@code next}. */
    private void close(int next) {
        if (!isEmpty()) {
            blocks.add(new Block(lines.subList(from, to), number, opening, false));
        }
        from = next;
        to = next;
        number = 0;
        opening = null;
    }
}
