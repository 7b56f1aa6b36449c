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
