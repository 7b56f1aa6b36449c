package cablestream.parse;

import cablestream.assemble.Message;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.FaultCode;
import cablestream.cable.MessageKind;
import cablestream.cable.Paragraph;
import cablestream.cable.Sections;
import cablestream.format.FL12Classification;
import cablestream.format.FaultCollector;
import cablestream.format.HeadingScan;
import cablestream.format.MessageFormat;
import cablestream.format.TextLabel;
import cablestream.reference.Tables;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message to its parts, whatever its state: what departs from the standard becomes a fault, what fits nowhere stays in the text.
 * Never throws, and its time is linear in the text.
 *
 * <pre>
 * Message --Part--> lines, FL1-FL5 --AddressReader--> Address     FL1-FL9
 *                        |
 *                   MessageText      sections joined, page lines out
 *                        |
 *                   OpeningDivision --OpeningReader--> Opening       captions to Classified By
 *                        |
 *                     Blocks --Paragraphs--> Body                 paragraphs to signature
 * </pre>
 */
public final class Reader {
    /** The classification authority may be one of the first paragraphs. */
    private static final int AUTHORITY_AMONG = 3;

    private final Tables tables;
    private final CaptionLine captionLine;
    private final Surnames surnames;

    /** Reads with these tables: markings and stations. */
    public Reader(Tables tables) {
        this.tables = tables;
        this.captionLine = new CaptionLine(tables.markings());
        this.surnames = new Surnames(tables, captionLine);
    }

    /** The fields of a message, words as written. */
    public Telegram read(Message message) {
        FaultCollector notes = new FaultCollector();
        List<MessagePart> parts = MessagePart.of(message);
        Address address = new AddressReader(notes).read(parts);
        MessageText.Joined joined = MessageText.join(parts, captionLine, notes);
        OpeningReader openings = new OpeningReader(tables, captionLine, notes);
        boolean fromStart = parts.get(0).heading().present().contains(1);
        MessageFormat format = parts.get(0).heading().format();
        FormattedText formatted = FormattedText.of(joined.lines(), format, notes);
        int numbered = firstParagraph(formatted.lines(), formatted, new ParagraphCount(notes, fromStart));
        List<Line> text = format != null
                ? formatted.lines()
                : RunInLabels.apart(formatted.lines(), Math.min(numbered, OpeningDivision.LONGEST), notes);
        int firstParagraph = text == formatted.lines()
                ? numbered
                : BodyReader.firstParagraph(text, new ParagraphCount(notes, fromStart));
        OpeningDivision lines = OpeningDivision.of(text, firstParagraph, openings::isCaption, openings::isTags);
        Opening opening = openings.read(parts, address.originator(), lines, joined.captionLines());
        Body body = format != null
                ? BodyReader.readFormatted(text, formatted, lines.end(), new ParagraphCount(notes, fromStart), notes)
                : body(text, lines.end(), parts.get(0), new ParagraphCount(notes, fromStart), notes);
        return new Telegram(
                message,
                address,
                withKind(withAuthority(opening.withReferences(formatted.references()), body), body),
                body,
                sections(parts, notes),
                notes.findings());
    }

    private Body body(List<Line> text, int from, MessagePart part, ParagraphCount count, FaultCollector notes) {
        Ending ending = new EndingReader(captionLine, surnames, notes).read(text, from, isRedacted(part));
        return BodyReader.read(text, from, count, ending, notes);
    }

    /** The index of the first paragraph. If a set holds the text, the paragraph begins there, whatever lines precede it. */
    private static int firstParagraph(List<Line> text, FormattedText formatted, ParagraphCount count) {
        return formatted.body() > 0 ? formatted.body() : BodyReader.firstParagraph(text, count);
    }

    private static Sections sections(List<MessagePart> parts, FaultCollector notes) {
        int expected = 1;
        List<Integer> present = new ArrayList<>();
        for (MessagePart part : parts) {
            expected = Math.max(expected, part.heading().expected());
            present.addAll(part.heading().present());
        }
        int last = expected;
        present.removeIf(section -> section > last);
        Sections sections = new Sections(expected, present);
        if (!sections.complete()) {
            notes.fault(FaultCode.SECTION_MISSING, sections.missing().size() + " of " + expected);
        }
        return sections;
    }

    /** Published redactions have small letters in their headings: {@code S e c r e t testville 000212}. */
    private static boolean isRedacted(MessagePart part) {
        HeadingScan.Found<FL12Classification> line = part.scan().classification();
        return line != null && !Ascii.hasNoSmall(line.line().text());
    }

    private static Opening withKind(Opening opening, Body body) {
        boolean cancels = opening.kind() == MessageKind.TELEGRAM
                && !body.paragraphs().isEmpty()
                && MessagePurpose.cancels(body.paragraphs().get(0).text());
        return cancels ? opening.withKind(MessageKind.CANCELLATION) : opening;
    }

    private static Opening withAuthority(Opening opening, Body body) {
        ClassifiedBy authority = opening.classifiedBy() == null ? authority(body.paragraphs()) : null;
        return authority == null ? opening : opening.withAuthority(authority);
    }

    private static @Nullable ClassifiedBy authority(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(AUTHORITY_AMONG, paragraphs.size()))) {
            boolean labelled = TextLabel.read(paragraph.text())
                    .filter(read -> read.label() == TextLabel.CLASSIFIED_BY)
                    .isPresent();
            if (labelled && !Ascii.starts(paragraph.text(), "DERIVED")) {
                return ClassificationAuthority.read(paragraph.text());
            }
            int inside = ClassificationAuthority.afterEntireText(paragraph.text());
            if (inside >= 0) {
                return ClassificationAuthority.read(paragraph.text().substring(inside));
            }
        }
        return null;
    }
}
