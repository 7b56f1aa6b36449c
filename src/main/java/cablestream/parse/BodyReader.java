package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Paragraph;
import cablestream.format.FaultCollector;
import cablestream.format.TextLabel;
import cablestream.format.TextLabel.Labelled;
import cablestream.text.Line;
import java.util.List;

/** Reads the text from the first paragraph to the signature. */
final class BodyReader {
    private static final int LONGEST_FIELD = 12;

    private BodyReader() {}

    /** Index of the first line that a paragraph's number opens; the length of the text if none does. */
    static int firstParagraph(List<Line> text, ParagraphCount count) {
        for (int i = 0; i < text.size(); i++) {
            ParagraphNumber read = ParagraphNumber.read(text.get(i));
            if (read != null && isFirst(text, i, read) && count.meant(read) > 0) {
                // The subject, or the authority, may run into the first.
                return read.number() == 2 ? runningInto(text, i) : i;
            }
        }
        return text.size();
    }

    private static boolean isFirst(List<Line> text, int i, ParagraphNumber read) {
        return isApart(text, i) || read.portion() != null || read.marked() || isUnderOpening(text, i, read);
    }

    /** The first number right under a field of the opening, where no empty line is left: but not the first of a list of references. */
    private static boolean isUnderOpening(List<Line> text, int i, ParagraphNumber read) {
        if (read.number() != 1 || read.figures() || i > OpeningDivision.LONGEST) {
            return false;
        }
        for (int above = i - 1; above >= 0 && above >= i - LONGEST_FIELD; above--) {
            Labelled label = TextLabel.read(text.get(above).text()).orElse(null);
            if (label != null) {
                return switch (label.label()) {
                    case EXECUTIVE_ORDER, TAGS -> false;
                    case REFERENCES -> !FieldExtent.isCitation(text.get(i), read.end());
                    case SUBJECT, CLASSIFIED_BY -> true;
                };
            }
        }
        return false;
    }

    private static boolean isApart(List<Line> text, int i) {
        return i == 0 || text.get(i - 1).blank() || text.get(i).seam();
    }

    /**
     * The first line that opens a paragraph 1 before {@code second}, the line of paragraph 2; {@code second} if there is
     * none.
     */
    private static int runningInto(List<Line> text, int second) {
        for (int i = 1; i < second; i++) {
            ParagraphNumber read = ParagraphNumber.read(text.get(i));
            if (read != null && read.number() == 1 && !read.figures()) {
                return i;
            }
        }
        return second;
    }

    /** The body of a message in a message text format, which has no signature; it begins with the narrative of its sets. */
    static Body readFormatted(
            List<Line> text, FormattedText formatted, int opening, ParagraphCount count, FaultCollector notes) {
        int from = Math.max(opening, formatted.body());
        for (Line line : text.subList(opening, from)) {
            if (!line.blank() && !notes.hasRead(line)) {
                notes.fault(FaultCode.TEXT_UNPLACED, line, 0, "kept in the text");
            }
        }
        WrittenText written = WrittenText.of(text, from);
        List<ParagraphAt> paragraphs =
                Paragraphs.of(Blocks.of(text.subList(from, text.size()), count, notes), written, notes);
        List<Paragraph> all =
                formatted.with(paragraphs.stream().map(ParagraphAt::paragraph).toList());
        return new Body(all, Summary.of(paragraphs, notes), null, written.closed(null, List.of()));
    }

    /** The body, which begins at line {@code from} of the text. */
    static Body read(List<Line> text, int from, ParagraphCount count, Ending ending, FaultCollector notes) {
        WrittenText written = WrittenText.of(text, from);
        List<ParagraphAt> paragraphs = Paragraphs.of(Blocks.of(ending.body(), count, notes), written, notes);
        List<Paragraph> all = paragraphs.stream().map(ParagraphAt::paragraph).toList();
        String whole = written.closed(ending.signature(), ending.kept());
        return new Body(all, Summary.of(paragraphs, notes), ending.signature(), whole);
    }
}
