package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Paragraph;
import cablestream.format.FaultCollector;
import cablestream.format.ListField;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns blocks into paragraphs (5 FAH-1 H-240). A heading belongs to the paragraph after it, an unnumbered block to the
 * numbered paragraph before it; a sentence that a false break cut is joined. Each is written once, after the text before
 * it.
 */
final class Paragraphs {
    private static final int ROOM_OF_HEADING = 80;

    private final WrittenText written;
    private final FaultCollector notes;
    private final List<ParagraphAt> paragraphs = new ArrayList<>();
    private @Nullable Open open;
    private @Nullable String heading;

    private Paragraphs(WrittenText written, FaultCollector notes) {
        this.written = written;
        this.notes = notes;
    }

    /** The paragraphs that these blocks make, which are written, too. */
    static List<ParagraphAt> of(List<Block> blocks, WrittenText written, FaultCollector notes) {
        Paragraphs made = new Paragraphs(written, notes);
        boolean numbered = isNumbered(blocks);
        boolean[] headings = headings(blocks, numbered);
        for (int i = 0; i < blocks.size(); i++) {
            if (headings[i]) {
                made.addHeading(blocks.get(i));
            } else {
                made.add(blocks.get(i), numbered);
            }
        }
        made.close();
        return made.paragraphs;
    }

    private static boolean isNumbered(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.numbered()) {
                return true;
            }
        }
        return false;
    }

    /** A heading stands before a numbered paragraph, or of another heading; where none is numbered, before plain text. */
    private static boolean[] headings(List<Block> blocks, boolean numbered) {
        boolean[] headings = new boolean[blocks.size()];
        for (int i = blocks.size() - 2; i >= 0; i--) {
            Block next = blocks.get(i + 1);
            boolean opens = numbered ? next.numbered() : !next.isCapitals();
            headings[i] = blocks.get(i).looksLikeHeading() && (opens || headings[i + 1]);
        }
        return headings;
    }

    private void addHeading(Block block) {
        ParagraphText text = new ParagraphText(new StringBuilder(ROOM_OF_HEADING));
        block.lines().forEach(line -> text.join(line));
        heading = heading == null ? text.toString() : heading + "\n" + text;
    }

    private void add(Block block, boolean numbered) {
        Open current = open;
        if (block.numbered()) {
            start(block, block.number(), block.opening());
        } else if (current == null || (!numbered || current.number == null) && !isTorn(current, block)) {
            start(block, null, null);
        } else {
            goOn(current, block);
        }
    }

    private void start(Block block, @Nullable Integer number, @Nullable ParagraphNumber opening) {
        close();
        Line first = block.first();
        PortionMark portion = opening != null ? opening.portion() : PortionMark.opening(first);
        int end = opening != null ? opening.end() : portion != null ? portion.end() : 0;
        int from = end == 0 ? 0 : Ascii.skipBlanks(first.text(), end);
        String marking = portion == null ? null : portion.marking();
        open = new Open(number, marking, heading, written.open(heading, number, marking), first);
        heading = null;
        open.text.add(from == 0 ? first : first.from(from));
        open.addRest(block);
    }

    private void goOn(Open current, Block block) {
        if (isTorn(current, block)) {
            notes.fault(FaultCode.FALSE_BREAK_JOINED, block.first(), 0, "joined to the line above");
            current.text.join(block.first());
        } else {
            current.text.addApart(block.first());
        }
        current.addRest(block);
    }

    /** Whether a sentence continues after a break. */
    private static boolean isTorn(Open current, Block block) {
        boolean seam = block.lines().get(0).seam() && !LineShape.isBullet(block.first());
        return !current.text.endsSentence() && (seam || LineShape.startsSmall(block.first()));
    }

    private void close() {
        Open done = open;
        if (done != null) {
            if (done.text.cut()) {
                notes.fault(FaultCode.WORD_CUT, done.first, 0, "in the paragraph that begins here");
            }
            notes.evidence(
                    ListField.PARAGRAPHS.at(paragraphs.size()), done.first.rawStart(), done.last.rawEnd(), "paragraph");
            Paragraph paragraph = new Paragraph(done.number, done.marking, done.heading, done.text.toString());
            paragraphs.add(new ParagraphAt(paragraph, done.first));
        }
        open = null;
    }

    /** The paragraph that is being read. */
    private static final class Open {
        private final @Nullable Integer number;
        private final @Nullable String marking;
        private final @Nullable String heading;
        private final ParagraphText text;
        private final Line first;
        private Line last;

        Open(
                @Nullable Integer number,
                @Nullable String marking,
                @Nullable String heading,
                ParagraphText text,
                Line first) {
            this.number = number;
            this.marking = marking;
            this.heading = heading;
            this.text = text;
            this.first = first;
            this.last = first;
        }

        void addRest(Block block) {
            List<Line> lines = block.lines();
            for (int i = 1; i < lines.size(); i++) {
                text.add(lines.get(i));
            }
            last = block.last();
        }
    }
}
