package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FL12Classification;
import cablestream.format.FaultCollector;
import cablestream.format.Heading;
import cablestream.format.HeadingScan;
import cablestream.format.OldPageLines;
import cablestream.format.PageLine;
import cablestream.format.TextLabel;
import cablestream.format.TextLabel.Labelled;
import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;
import cablestream.text.Pilcrow;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of all sections as one: page lines, repeated headings and levels at the foot of pages are taken out, with at most one blank
 * line on either side, and the seams are remembered.
 */
final class MessageText {
    private static final int LONGEST_OPENING = 60;
    private static final int LONGEST_CUT_PAGE = 20;
    private static final int LONGEST_PAGE_NUMBER = 8;
    private static final int SHORTEST_COPY = 60;
    private static final String CUT = "...";

    private final CaptionLine captions;
    private final FaultCollector notes;
    private final List<Line> text;
    private final List<Line> captionLines = new ArrayList<>(0);
    /** Whether lines were removed before the next line. */
    private boolean seam;
    /** The number of lines at the first of the current removals. */
    private int seamStart;
    /** Whether the next line is removed if it is blank. */
    private boolean dropBlank;
    /** Whether an empty line follows every line, and has no meaning. */
    private boolean doubleSpaced;

    private MessageText(int lines, CaptionLine captions, FaultCollector notes) {
        this.text = new ArrayList<>(lines);
        this.captions = captions;
        this.notes = notes;
    }

    /**
     * The text of all sections.
     *
     * @param lines        lines of the text
     * @param captionLines lines with captions of later sections and of repeated headings; they are not in the text
     */
    record Joined(List<Line> lines, List<Line> captionLines) {}

    /** The lines of text of a message with these transmissions. */
    static Joined join(List<MessagePart> parts, CaptionLine captions, FaultCollector notes) {
        int most = 1;
        for (MessagePart part : parts) {
            most += part.lines().size();
        }
        MessageText joined = new MessageText(most, captions, notes);
        for (int i = 0; i < parts.size(); i++) {
            MessagePart part = parts.get(i);
            List<Line> lines = part.textLines().subList(0, EndOfMessage.find(part, notes));
            joined.doubleSpaced = DoubleSpacing.in(part, notes);
            joined.addServiceWords(part.scan().classification());
            joined.add(lines, i == 0 ? 0 : joined.afterHeading(lines, 0), part.heading());
            joined.breakOff();
        }
        return new Joined(joined.text, joined.captionLines);
    }

    /** All of a service message may stand after SVC on its classification line. */
    private void addServiceWords(HeadingScan.@Nullable Found<FL12Classification> classification) {
        int after = classification == null ? -1 : classification.value().after();
        if (classification != null
                && after >= 0
                && after < classification.line().text().length()) {
            text.add(classification.line().from(after));
        }
    }

    private void add(List<Line> lines, int from, Heading heading) {
        boolean archived = ReviewStamp.isOfArchive(heading.dateTimeGroup());
        RepeatedHeading repeated = new RepeatedHeading(lines, heading);
        int i = from;
        while (i < lines.size()) {
            if (i > from && isRestOfPage(lines.get(i - 1), lines.get(i), heading)) {
                removePage(lines.get(i));
                i++;
                continue;
            }
            if (!archived && isRunningText(lines, i)) {
                addText(lines.get(i));
                i++;
                continue;
            }
            int after = repeated.endAt(i);
            if (after > i) {
                completeSubject(lines.get(after - 1));
                notes.fault(FaultCode.SECTION_JOINED, lines.get(i), 0, (after - i) + " lines of heading");
                notes.evidence("sections", lines.subList(i, after), "repeated heading");
                removed();
                i = afterHeading(lines, after);
            } else if (ReviewStamp.isStamp(lines, i, archived)) {
                notes.fault(FaultCode.REVIEW_STAMP_REMOVED, lines.get(i), 0, "one line");
                notes.evidence("archive", lines.get(i), "review stamp");
                removed();
                i++;
            } else {
                add(lines.get(i), heading);
                i++;
            }
        }
    }

    /** An opening repeated on one line has the whole subject where an archive cut the message's own: {@code LIGHTHOUSES OF...}. */
    private void completeSubject(Line copy) {
        int last = text.size() - 1;
        int label = last < 0
                        || copy.length() <= SHORTEST_COPY
                        || !text.get(last).text().endsWith(CUT)
                ? -1
                : Ascii.indexOf(copy.text(), " SUBJECT:", 0);
        Labelled own = label < 0 ? null : TextLabel.read(text.get(last).text()).orElse(null);
        if (own == null || own.label() != TextLabel.SUBJECT) {
            return;
        }
        String begun = text.get(last)
                .text()
                .substring(own.end(), text.get(last).length() - CUT.length())
                .strip();
        Line whole = copy.from(label + 1);
        if (Ascii.at(whole.text(), Ascii.skipBlanks(whole.text(), " SUBJECT:".length() - 1), Ascii.capitals(begun))) {
            notes.fault(FaultCode.LABEL_FUSED, copy, label + 1, "the subject, cut where it stands first");
            text.set(last, whole);
        }
    }

    /** Whether a line is no page line, caption or label: most lines, known by their beginning and end. */
    private static boolean isRunningText(List<Line> lines, int i) {
        Line line = lines.get(i);
        return !line.blank()
                && !line.begins(FirstCharClass.FOREIGN)
                && !RepeatedHeading.mayBegin(line)
                && !PageLine.mayBe(line)
                && !EndOfMessage.isClosing(line)
                && !ReviewStamp.mayBeStamp(lines, i);
    }

    private void add(Line line, Heading heading) {
        if (line.blank()) {
            addBlank(line);
        } else if (isPage(line, heading)) {
            removePage(line);
        } else if (isLevel(line) || isDoubledLevel(line) || EndOfMessage.isClosing(line)) {
            notes.fault(FaultCode.PAGE_LINE_REMOVED, line, 0, "text around it joined");
            notes.evidence("sections", line, "page line");
            removed();
        } else {
            addText(line);
        }
    }

    private void addBlank(Line line) {
        if (!dropBlank) {
            text.add(line);
        }
        dropBlank = false;
    }

    /** Removes a page line. The rest of the line after it belongs to the text. */
    private void removePage(Line line) {
        int end = OldPageLines.endOf(line);
        int rest = end < 0 ? line.length() : Ascii.skipBlanks(line.text(), end);
        boolean merged = rest < line.length();
        notes.fault(FaultCode.PAGE_LINE_REMOVED, line, 0, "text around it joined");
        notes.evidence("sections", merged ? line.part(0, end) : line, "page line");
        removed();
        if (merged) {
            addText(line.from(rest));
        }
    }

    private void addText(Line line) {
        if (line.length() == 1 && line.charAt(0) == '-') {
            notes.fault(FaultCode.DASH_LINE, line, 0, "left out");
            notes.evidence("text", line.rawStart(), line.rawEnd(), "dash");
            addBlank(line.from(1));
            return;
        }
        notes.repairs(line);
        dropLonePilcrow(line);
        boolean cut = seam && !text.isEmpty();
        Line next = cut ? line.afterSeam() : line;
        if (FusedRules.mayStandIn(next)) {
            text.addAll(FusedRules.apart(next, notes));
        } else {
            text.add(next);
        }
        seam = false;
        dropBlank = doubleSpaced;
    }

    /** Drops a pilcrow alone on the line above its number, as in the text of a PDF. */
    private void dropLonePilcrow(Line line) {
        int last = text.size() - 1;
        boolean numbered = line.begins(FirstCharClass.DIGIT) && last >= 0;
        if (numbered
                && text.get(last).length() == 1
                && Pilcrow.marks(text.get(last).text())) {
            notes.fault(FaultCode.PILCROW_APART, text.get(last), 0, "above a number");
            text.remove(last);
        }
    }

    private void removed() {
        int last = text.size() - 1;
        if (seam) {
            // Blank lines between two that are removed belong to the edge of the page, however many.
            removeBlanks(seamStart);
        } else if (last >= 0 && text.get(last).blank()) {
            text.remove(last);
        }
        seam = true;
        seamStart = text.size();
        dropBlank = true;
    }

    /** Ends a section: empty lines at its end have no meaning. */
    private void breakOff() {
        removeBlanks(0);
        seam = true;
        seamStart = text.size();
        dropBlank = true;
    }

    /** Removes the empty lines at the end, back to index {@code from}. */
    private void removeBlanks(int from) {
        while (text.size() > from && text.get(text.size() - 1).blank()) {
            text.remove(text.size() - 1);
        }
    }

    private static boolean isPage(Line line, Heading heading) {
        PageLine page = PageLine.read(line).orElse(null);
        return page == null
                ? isCutPage(line, heading.station())
                : line.starts("PAGE ") || page.belongsTo(heading.serial());
    }

    /** {@code PAGE 02} with {@code TESTVI 00212  161640Z} on the next line. */
    private static boolean isRestOfPage(Line above, Line line, Heading heading) {
        if (above.length() > LONGEST_PAGE_NUMBER || !above.starts("PAGE ") || line.blank()) {
            return false;
        }
        return PageLine.read(above.text() + " " + line.text())
                .filter(page -> page.belongsTo(heading.serial()))
                .isPresent();
    }

    /** {@code PAGE 02 TALL}: cut off within the name of the own post. */
    private static boolean isCutPage(Line line, @Nullable String post) {
        if (post == null || line.length() > LONGEST_CUT_PAGE || !line.starts("PAGE ")) {
            return false;
        }
        List<Word> words = Word.in(line.text());
        return words.size() == 3
                && words.get(1).isNumber()
                && Ascii.starts(post, words.get(2).text().toUpperCase(Locale.ROOT));
    }

    /** {@code SECRETSECRET}: the feet of two pages, joined. */
    private static boolean isDoubledLevel(Line line) {
        int half = line.length() / 2;
        return half > 0
                && line.length() % 2 == 0
                && line.charAt(0) == line.charAt(half)
                && Ascii.hasNoSmall(line.text())
                && line.text().regionMatches(0, line.text(), half, half)
                && isLevel(line.from(half));
    }

    private static boolean isLevel(Line line) {
        FL12Classification read = FL12Classification.read(line).orElse(null);
        return read != null && !read.numbered() && !read.service() && read.section() == null;
    }

    /** Index after the fields that a section repeats under its classification line: captions, the E.O. line, TAGS and SUBJECT. */
    private int afterHeading(List<Line> lines, int from) {
        int i = from;
        int firstParagraph = firstParagraph(lines, from);
        while (i < firstParagraph) {
            String line = lines.get(i).text();
            Labelled label = TextLabel.read(line).orElse(null);
            if (label != null && hasLabel(label.label())) {
                int end = new FieldExtent(lines, firstParagraph).end(label, i);
                compare(label, lines.subList(i, end));
                i = end;
            } else if (!captions.read(line).isEmpty()) {
                captionLines.add(lines.get(i));
                i++;
            } else if (line.isEmpty() || CorrectionLine.fits(line)) {
                i++;
            } else {
                break;
            }
        }
        if (i > from) {
            notes.evidence("sections", lines.subList(from, i), "repeated heading");
        }
        return i;
    }

    /** Whether the text has the field already; above the first one a heading is a copy, and the fields are the message's own. */
    private boolean hasLabel(TextLabel label) {
        return indexOf(label) >= 0;
    }

    /** Index of the first numbered paragraph, or of the line to which a heading is read. */
    private static int firstParagraph(List<Line> lines, int from) {
        int last = Math.min(lines.size(), from + LONGEST_OPENING);
        int i = from;
        while (i < last && ParagraphNumber.read(lines.get(i)) == null) {
            i++;
        }
        return i;
    }

    /** Takes a field from a copy of the heading where the message's own was cut short. */
    private void compare(Labelled label, List<Line> copy) {
        int from = indexOf(label.label());
        Labelled own = from < 0 ? null : TextLabel.read(text.get(from).text()).orElse(null);
        if (own == null) {
            return;
        }
        int end = new FieldExtent(text, Math.min(text.size(), LONGEST_OPENING)).end(own, from);
        List<Line> field = text.subList(from, Math.max(from + 1, end));
        String letters = RepeatedField.letters(copy, label.end());
        switch (RepeatedField.of(RepeatedField.letters(field, own.end()), letters)) {
            case SAME -> {}
            case LONGER -> {
                notes.fault(
                        FaultCode.FIELD_REPEATED,
                        copy.get(0),
                        0,
                        "the whole one; it is cut short where it stands first");
                copy.forEach(notes::repairs);
                field.clear();
                text.addAll(from, copy);
            }
            case DIFFERENT -> notes.fault(FaultCode.FIELD_REPEATED, copy.get(0), 0, "with other words; left out");
        }
    }

    private int indexOf(TextLabel label) {
        for (int i = 0; i < Math.min(text.size(), LONGEST_OPENING); i++) {
            Labelled read = TextLabel.read(text.get(i).text()).orElse(null);
            if (read != null && read.label() == label) {
                return i;
            }
        }
        return -1;
    }
}
