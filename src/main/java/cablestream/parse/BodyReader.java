package cablestream.parse;

import cablestream.cable.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text from the first paragraph to the signature. */
final class BodyReader {
    private BodyReader() {}

    /** Index of the first line that a paragraph's number opens; the length of the text if none does. */
    static int firstParagraph(List<TextLine> text, ParagraphCount count) {
        for (int i = 0; i < text.size(); i++) {
            ParagraphNumber read = ParagraphNumber.read(text.get(i).text());
            boolean first = read != null && (isApart(text, i) || read.portion() != null || read.marked());
            if (first && count.meant(read) > 0) {
                // The subject, or the authority, may run into the first.
                return read.number() == 2 ? runningInto(text, i) : i;
            }
        }
        return text.size();
    }

    private static boolean isApart(List<TextLine> text, int i) {
        return i == 0 || text.get(i - 1).blank() || text.get(i).seam();
    }

    /** The line that paragraph 1 opens with nothing in front of it, if the one that comes next is 2; {@code second} if none does. */
    private static int runningInto(List<TextLine> text, int second) {
        for (int i = 1; i < second; i++) {
            ParagraphNumber read = ParagraphNumber.read(text.get(i).text());
            if (read != null && read.number() == 1 && !read.figures()) {
                return i;
            }
        }
        return second;
    }

    /** The body, which begins at line {@code from} of the text. */
    static Body read(List<TextLine> text, int from, ParagraphCount count, boolean redacted, Notebook notes) {
        SignatureLine signature = SignatureLine.find(text, from, redacted, notes);
        List<TextLine> lines = text.subList(from, signature == null ? text.size() : signature.index());
        List<Paragraph> paragraphs = Paragraphs.of(Blocks.of(lines, count), notes);
        String name = signature == null ? null : signature.name();
        return new Body(paragraphs, Summary.of(paragraphs), name, written(text.subList(0, from), paragraphs, name));
    }

    private static String written(List<TextLine> opening, List<Paragraph> paragraphs, @Nullable String signature) {
        StringBuilder out = new StringBuilder(length(opening, paragraphs));
        for (TextLine line : opening) {
            boolean doubled = line.blank() && (out.length() == 0 || endsInBlankLine(out));
            if (!doubled) {
                out.append(line.text()).append('\n');
            }
        }
        for (Paragraph paragraph : paragraphs) {
            separate(out);
            write(paragraph, out);
        }
        if (signature != null) {
            separate(out);
            out.append(signature);
        }
        return out.toString();
    }

    /** About as long as the text will be. */
    private static int length(List<TextLine> opening, List<Paragraph> paragraphs) {
        int length = 64;
        for (TextLine line : opening) {
            length += line.text().length() + 1;
        }
        for (Paragraph paragraph : paragraphs) {
            String heading = paragraph.heading();
            length += paragraph.text().length() + 16 + (heading == null ? 0 : heading.length());
        }
        return length;
    }

    private static boolean endsInBlankLine(StringBuilder out) {
        int last = out.length() - 1;
        return last > 0 && out.charAt(last) == '\n' && out.charAt(last - 1) == '\n';
    }

    private static void separate(StringBuilder out) {
        while (out.length() > 0 && !endsInBlankLine(out)) {
            out.append('\n');
        }
    }

    private static void write(Paragraph paragraph, StringBuilder out) {
        if (paragraph.heading() != null) {
            out.append(paragraph.heading()).append("\n\n");
        }
        if (paragraph.number() != null) {
            out.append(paragraph.number()).append(". ");
        }
        if (paragraph.marking() != null) {
            out.append('(').append(paragraph.marking()).append(") ");
        }
        out.append(paragraph.text());
    }
}
