package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;
import cablestream.text.Pilcrow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the body into blocks: at empty lines, at rules, and where the number of a paragraph opens a line. */
final class Blocks {
    private static final int PILCROW = FirstCharClass.of(Pilcrow.SIGN);

    private final ParagraphCount count;
    private final FaultCollector notes;
    private List<Line> lines;
    /** Whether {@code lines} is a copy, because one of them was replaced. */
    private boolean copied;

    private final List<Block> blocks = new ArrayList<>();
    /** Index of the first line of the block that is open, and after its last one. */
    private int from;

    private int to;
    private int number;
    private @Nullable ParagraphNumber opening;
    private @Nullable LastNumbers lastNumbers;

    private Blocks(List<Line> lines, ParagraphCount count, FaultCollector notes) {
        this.lines = lines;
        this.count = count;
        this.notes = notes;
    }

    /** The blocks of these lines. */
    static List<Block> of(List<Line> lines, ParagraphCount count, FaultCollector notes) {
        Blocks divided = new Blocks(lines, count, notes);
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
        boolean headed = read != null && isUnderHeading(read, index);
        int meant = read == null || !(headed || mayOpen(read, index)) ? 0 : count.meant(read);
        if (read != null && meant > 0) {
            if (headed) {
                separateHeading();
            }
            close(index);
            count.count(meant, read, line);
            number = meant;
            opening = read;
        } else if (line.seam() && isLast(index) && isHeadingBehindSentence(line)) {
            close(index);
        }
        if (meant == 0 && line.begins(PILCROW)) {
            dropPilcrow(line, index);
        }
        to = index + 1;
    }

    /** An archive takes a day or a year at the start of a line for the number of a paragraph. */
    private void dropPilcrow(Line line, int index) {
        int from = Pilcrow.skip(line.text());
        if (Ascii.skipDigits(line.text(), from) == from) {
            return;
        }
        notes.fault(FaultCode.PILCROW_MISPLACED, line, 0, "left out");
        if (!copied) {
            lines = new ArrayList<>(lines);
            copied = true;
        }
        notes.evidence("text", line.rawStart(), line.rawStart(from), "pilcrow");
        lines.set(index, line.from(from));
    }

    /** Whether a line is the last of its block. */
    private boolean isLast(int index) {
        Line next = index + 1 == lines.size() ? null : lines.get(index + 1);
        return next == null || next.blank() || next.seam() || DashRule.isRule(next);
    }

    /** Whether a number may open a paragraph. In the middle of a wrapped paragraph {@code 17. The} is a date. */
    private boolean mayOpen(ParagraphNumber read, int index) {
        if (read.portion() != null && !read.figures()) {
            return true;
        }
        if (isAheadOfCount(read, index)) {
            return false;
        }
        if (isEmpty()) {
            return true;
        }
        return read.marked() ? endsSentence() || isNext(read, index) : endsSentence() && !read.figures();
    }

    /** Whether the number that the count expects still comes. */
    private boolean isAheadOfCount(ParagraphNumber read, int index) {
        int expected = count.expected();
        return (read.marked() || !isEmpty())
                && read.portion() == null
                && expected > 0
                && read.number() > expected
                && count.meant(read) > expected
                && comesAfter(expected, index);
    }

    /**
     * Whether a number is the expected one. In the middle of a sentence, an unexpected number, or one that opens a later
     * paragraph, is text.
     */
    private boolean isNext(ParagraphNumber read, int index) {
        boolean due = read.number() == count.expected() || count.expected() == 0;
        return due && !comesAfter(read.number(), index);
    }

    private boolean comesAfter(int wanted, int index) {
        LastNumbers known = lastNumbers;
        if (known == null) {
            known = LastNumbers.of(lines);
            lastNumbers = known;
        }
        return known.indexOf(wanted) > index;
    }

    /** The next number under a heading that stands right under a sentence: copies lose the empty lines between. */
    private boolean isUnderHeading(ParagraphNumber read, int index) {
        return read.number() == count.expected() && !read.figures() && endsInHeading(index);
    }

    /** Whether the open block, which ends before {@code index}, has a heading for its last line, right under a sentence. */
    private boolean endsInHeading(int index) {
        return to - from > 1
                && to == index
                && LineShape.isHeading(lines.get(to - 1))
                && LineShape.endsSentence(lines.get(to - 2));
    }

    /** Makes a block of its own of the last line of the open one. */
    private void separateHeading() {
        int heading = to - 1;
        int end = to;
        to = heading;
        close(heading);
        to = end;
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
        if (endsInHeading(index)) {
            separateHeading();
        }
        boolean directly = !isEmpty();
        boolean framed = directly && from > 0 && DashRule.isRule(lines.get(from - 1));
        close(index + 1);
        int last = blocks.size() - 1;
        if (directly) {
            blocks.set(
                    last,
                    framed ? blocks.get(last).betweenRules() : blocks.get(last).withRule());
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
