package cablestream.parse;

import cablestream.cable.Classification;
import cablestream.cable.FaultCode;
import cablestream.cable.MessageKind;
import cablestream.cable.Tag;
import cablestream.format.FL12Classification;
import cablestream.format.FaultCollector;
import cablestream.format.HeadingScan;
import cablestream.format.TextLabel;
import cablestream.reference.Station;
import cablestream.reference.Tables;
import cablestream.text.Line;
import cablestream.text.Passage;
import cablestream.text.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads FL12 up to the first paragraph. */
final class OpeningReader {
    private static final int LONGEST_UNLABELLED = 70;

    /** FL3 has the last four digits of the number. */
    private static final int SERIES = 10_000;

    private final Tables tables;
    private final CaptionLine captionLine;
    private final FaultCollector notes;

    OpeningReader(Tables tables, CaptionLine captionLine, FaultCollector notes) {
        this.tables = tables;
        this.captionLine = captionLine;
        this.notes = notes;
    }

    /** Whether a line has only captions. */
    boolean isCaption(String line) {
        return !captionLine.read(line).isEmpty();
    }

    /**
     * The opening of a message.
     *
     * @param parts        transmissions of the message
     * @param originator   FL6 as written, {@code null} without one
     * @param captionLines lines with captions of later sections and of repeated headings
     */
    Opening read(List<MessagePart> parts, @Nullable String originator, OpeningDivision lines, List<Line> captionLines) {
        MessagePart part = parts.get(0);
        HeadingScan.Found<FL12Classification> found = part.scan().classification();
        FL12Classification line = found == null ? null : found.value();
        noteClassification(found, part);
        LooseLines loose = new LooseLines(line == null ? List.of() : line.caveats(), captionLine, tables, notes);
        Line codes = lines.field(TextLabel.TAGS).isPresent() ? null : unlabelledTags(lines.loose());
        loose.read(without(codes, lines.loose()));
        loose.read(captionLines);
        parts.stream().skip(1).forEach(later -> addCaveats(later, loose));
        int year = CitationYears.of(part.heading().dateTimeGroup(), part.statedYear());
        if (line == null || !line.service()) {
            noteMissing(lines, part, codes);
        }
        List<Tag> tags = tags(lines, codes, loose);
        String subject = lines.field(TextLabel.SUBJECT)
                .map(field -> SubjectLine.read(field, line == null ? null : line.level(), notes))
                .orElse(null);
        return new Opening(
                kind(part, subject),
                line == null ? null : line.level(),
                loose.captions(),
                loose.correction().isEmpty() ? null : CorrectionLine.read(loose.correction(), tables.stations(), year),
                line == null ? null : line.station(),
                line == null ? null : line.serial(),
                loose.passing(),
                lines.field(TextLabel.EXECUTIVE_ORDER)
                        .map(field -> DeclassificationLine.read(field, notes))
                        .orElse(null),
                tags,
                subject,
                lines.field(TextLabel.REFERENCES)
                        .map(field -> new ReferenceList(citing(line, originator, year), notes).read(field))
                        .orElse(List.of()),
                lines.field(TextLabel.CLASSIFIED_BY)
                        .map(field -> ClassificationAuthority.read(field, notes))
                        .orElse(null));
    }

    /** The post that sends the cable, for references without one, by its number or by FL6. */
    private CitationContext citing(@Nullable FL12Classification line, @Nullable String originator, int year) {
        String written = line == null || line.station() == null ? originator : line.station();
        String own = written == null
                ? null
                : tables.stations().find(written).map(Station::name).orElse(written);
        return new CitationContext(
                tables.stations(),
                year,
                own,
                word -> tables.isOrdinary(word) || tables.tags().isCountryName(word));
    }

    private static void addCaveats(MessagePart later, LooseLines loose) {
        HeadingScan.Found<FL12Classification> found = later.scan().classification();
        if (found != null) {
            found.value().caveats().forEach(loose::addCaption);
        }
    }

    /** A caption that strayed among the TAGS is one all the same. */
    private List<Tag> tags(OpeningDivision lines, @Nullable Line codes, LooseLines loose) {
        Passage field = lines.field(TextLabel.TAGS).orElseGet(() -> codes == null ? null : Passage.of(codes, 0));
        if (field == null) {
            return List.of();
        }
        TagsLine read = TagsLine.read(field, this::isStrayCaption, tables.tags()::known, notes);
        read.captions().forEach(loose::addCaption);
        return read.tags();
    }

    private boolean isStrayCaption(String word) {
        return tables.captions().find(word).isPresent() && !tables.tags().known(word);
    }

    private static List<Line> without(@Nullable Line codes, List<Line> loose) {
        return codes == null
                ? loose
                : loose.stream().filter(each -> each != codes).toList();
    }

    private void noteClassification(HeadingScan.@Nullable Found<FL12Classification> found, MessagePart part) {
        if (found == null) {
            notes.fault(FaultCode.CLASSIFICATION_UNREADABLE, "no classification line");
            return;
        }
        FL12Classification line = found.value();
        notes.repairs(found.line());
        notes.evidence("classification", found.line(), "FL12");
        if (line.numbered()) {
            notes.evidence("id", found.line(), line.mrnStart(), line.mrnEnd(), "FL12");
        } else if (part.heading().format() == null) {
            notes.fault(FaultCode.MRN_MISSING, found.line(), 0, "no post and number");
        }
        if (line.repair() == FL12Classification.Repair.NUMBER) {
            notes.fault(FaultCode.MRN_MISSING, found.line(), Math.max(0, line.mrnEnd()), "no number; the one of FL3");
        } else if (line.repair() == FL12Classification.Repair.LEVEL) {
            notes.fault(FaultCode.LEVEL_DAMAGED, found.line(), 0, "read as " + line.level());
        }
        Integer serial = part.heading().transmission().stationSerial();
        if (line.serial() != null && serial != null && serial % SERIES != line.serial() % SERIES) {
            notes.fault(FaultCode.NUMBERS_DISAGREE, found.line(), Math.max(0, line.mrnStart()), "FL3 has another");
        }
        if (line.section() != null && line.section().damaged()) {
            notes.fault(
                    FaultCode.SECTION_DAMAGED,
                    found.line(),
                    0,
                    "of " + line.section().total());
        }
        if (line.polluted()) {
            notes.fault(FaultCode.MRN_POLLUTED, found.line(), Math.max(0, line.mrnStart()), "left out of the number");
        }
        if (part.heading().prosign() != null && part.heading().prosign() != prosignOf(line.level())) {
            notes.fault(
                    FaultCode.CLASSIFICATION_CONFLICT,
                    found.line(),
                    0,
                    "prosign says " + part.heading().prosign());
        }
    }

    /** Limited official use is no level of its own on the wire. */
    private static Classification prosignOf(Classification level) {
        return level == Classification.LIMITED_OFFICIAL_USE ? Classification.UNCLASSIFIED : level;
    }

    /** The first line that has only codes; {@code null} without one. */
    private @Nullable Line unlabelledTags(List<Line> loose) {
        for (Line line : loose) {
            if (isTags(line.text())) {
                return line;
            }
        }
        return null;
    }

    /**
     * Whether a line without a label has only codes in the tables, at least one of them with four letters; a caption may
     * stand among them by mistake.
     */
    boolean isTags(String line) {
        if (line.length() > LONGEST_UNLABELLED) {
            return false;
        }
        List<Word> words = Word.in(withoutPersons(line).replace(',', ' ').replace(';', ' '));
        boolean all = words.stream().allMatch(word -> tables.tags().known(word.text()) || isStrayCaption(word.text()));
        return all
                && words.stream()
                        .anyMatch(word ->
                                word.text().length() == 4 && tables.tags().known(word.text()))
                && captionLine.read(line).isEmpty();
    }

    /** {@code OVIP (DOE, JANE)}: the text without parentheses, which contain no codes. */
    private static String withoutPersons(String line) {
        StringBuilder rest = new StringBuilder(line.length());
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '(' ? 1 : 0;
            rest.append(depth > 0 ? ' ' : c);
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return rest.toString();
    }

    /** A later section alone has neither. */
    private void noteMissing(OpeningDivision lines, MessagePart part, @Nullable Line codes) {
        if (!part.heading().present().contains(1)) {
            return;
        }
        if (codes != null) {
            notes.fault(FaultCode.LABEL_MISSING, codes, 0, "TAGS");
        } else if (lines.field(TextLabel.TAGS).isEmpty() && part.heading().format() == null) {
            notes.fault(FaultCode.TAGS_MISSING, "no label");
        }
        if (lines.field(TextLabel.SUBJECT).isEmpty()) {
            notes.fault(FaultCode.SUBJECT_MISSING, "no label");
        }
    }

    private static MessageKind kind(MessagePart part, @Nullable String subject) {
        if (part.heading().service()) {
            return MessageKind.SERVICE;
        }
        MessageKind purpose = MessagePurpose.of(part.heading(), subject);
        boolean formatted = part.heading().format() != null && purpose == MessageKind.TELEGRAM;
        return formatted ? MessageKind.FORMATTED : purpose;
    }
}
