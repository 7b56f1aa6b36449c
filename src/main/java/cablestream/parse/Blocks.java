package cablestream.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the body into blocks: at blank lines, at rules, and where the number of a paragraph opens a line. */
final class Blocks {
    private final ParagraphCount count;
    private final List<Block> blocks = new ArrayList<>();
    private List<TextLine> open = new ArrayList<>();
    private int number;
    private @Nullable ParagraphNumber opening;

    private Blocks(ParagraphCount count) {
        this.count = count;
    }

    /** The blocks of these lines. */
    static List<Block> of(List<TextLine> lines, ParagraphCount count) {
        Blocks divided = new Blocks(count);
        for (int i = 0; i < lines.size(); i++) {
            TextLine next = i + 1 == lines.size() ? null : lines.get(i + 1);
            boolean last = next == null || next.blank() || next.seam();
            divided.add(lines.get(i), last);
        }
        divided.close();
        return divided.blocks;
    }

    /** @param last whether nothing follows in the same block */
    private void add(TextLine line, boolean last) {
        if (line.blank()) {
            close();
        } else if (Rule.isRule(line.text())) {
            underline();
        } else {
            addText(line, last);
        }
    }

    private void addText(TextLine line, boolean last) {
        ParagraphNumber read = ParagraphNumber.read(line.text());
        int meant = read == null || !mayOpen(read) ? 0 : count.meant(read);
        if (read != null && meant > 0) {
            close();
            count.count(meant, read, line.line());
            number = meant;
            opening = read;
        } else if (line.seam() && last && isHeadingBehindSentence(line)) {
            close();
        }
        open.add(line);
    }

    /** In the middle of a wrapped paragraph {@code 17. The} is a date. */
    private boolean mayOpen(ParagraphNumber read) {
        if (read.figures()) {
            return open.isEmpty() || read.marked();
        }
        return open.isEmpty()
                || read.marked()
                || read.portion() != null
                || LineShape.endsSentence(open.get(open.size() - 1).text());
    }

    private boolean isHeadingBehindSentence(TextLine line) {
        return !open.isEmpty()
                && LineShape.isHeading(line.text())
                && LineShape.endsSentence(open.get(open.size() - 1).text());
    }

    private void underline() {
        boolean directly = !open.isEmpty();
        close();
        int last = blocks.size() - 1;
        if (directly) {
            blocks.set(last, blocks.get(last).withRule());
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(new Block(open, number, opening, false));
            open = new ArrayList<>();
        }
        number = 0;
        opening = null;
    }
}
