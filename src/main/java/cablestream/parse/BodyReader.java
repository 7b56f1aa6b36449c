package cablestream.parse;

import cablestream.cable.Paragraph;
import java.util.List;

/** Reads the text from the first paragraph to the signature. */
final class BodyReader {
    private BodyReader() {}

    /** Index of the first line that a paragraph's number opens; the length of the text if none does. */
    static int firstParagraph(List<TextLine> text, ParagraphCount count) {
        for (int i = 0; i < text.size(); i++) {
            ParagraphNumber read = ParagraphNumber.read(text.get(i).line());
            boolean apart = i == 0 || text.get(i - 1).blank() || text.get(i).seam();
            if (read != null && (apart || read.portion() != null || read.marked()) && count.meant(read) > 0) {
                return i;
            }
        }
        return text.size();
    }

    /** The body, which begins at line {@code from} of the text. */
    static Body read(List<TextLine> text, int from, ParagraphCount count, boolean redacted, Notebook notes) {
        SignatureLine signature = SignatureLine.find(text, from, redacted, notes);
        List<TextLine> lines = text.subList(from, signature == null ? text.size() : signature.index());
        WrittenText written = WrittenText.of(text, from);
        List<Paragraph> paragraphs = Paragraphs.of(Blocks.of(lines, count), written, notes);
        String name = signature == null ? null : signature.name();
        return new Body(paragraphs, Summary.of(paragraphs), name, written.closed(name));
    }
}
