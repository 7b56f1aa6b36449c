package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Passing;
import cablestream.format.FaultCollector;
import cablestream.format.ListField;
import cablestream.reference.Tables;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the lines of the opening that no label opens: captions, passing instructions, and lines without a place. */
final class LooseLines {
    private static final int MOST_WORDS_OF_CAPTION = 3;

    /** Organizations that own what they write: their name alone is a caption, though it is a known name. */
    private static final Set<String> OWNERS = Set.of("NATO", "WEU");

    /** Words of passing instructions, signals and remarks. */
    private static final Set<String> COMMON = Set.of(
            "FOR",
            "FROM",
            "TO",
            "THE",
            "OF",
            "AND",
            "IN",
            "ON",
            "BY",
            "VIA",
            "ALSO",
            "ALL",
            "WITH",
            "PASS",
            "INFO",
            "ATTN",
            "ATTENTION",
            "MESSAGE",
            "REPEAT",
            "CORRECTED",
            "COPY",
            "PART",
            "TEXT");

    private final CaptionLine captionLine;
    private final Tables tables;
    private final FaultCollector notes;
    private final LinkedHashSet<String> captions = new LinkedHashSet<>();
    private final List<Passing> passing = new ArrayList<>();
    private String correction = "";

    /** Captions go after those that the classification line has. */
    LooseLines(List<String> caveats, CaptionLine captionLine, Tables tables, FaultCollector notes) {
        this.captionLine = captionLine;
        this.tables = tables;
        this.notes = notes;
        caveats.forEach(this::addCaption);
    }

    List<String> captions() {
        return List.copyOf(captions);
    }

    /** Adds one that stands elsewhere. */
    void addCaption(String written) {
        addCaptions(captionLine.read(written), written);
    }

    /** The line that says that this is a corrected copy; empty without one. */
    String correction() {
        return correction;
    }

    List<Passing> passing() {
        return passing;
    }

    /** Reads these lines; none of them may be empty. */
    void read(List<Line> lines) {
        int i = 0;
        while (i < lines.size()) {
            i = readAt(lines, i);
        }
    }

    private int readAt(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (notes.hasRead(line)) {
            return i + 1;
        }
        if (CorrectionLine.fits(line.text())) {
            notes.evidence("correction", line, "corrected copy");
            correction = line.text();
            return i + 1;
        }
        List<String> found = captionLine.read(line.text());
        if (!found.isEmpty()) {
            notes.evidence("captions", line, "caption line");
            addCaptions(found, line.text());
            return i + 1;
        }
        CaptionLine.Among among = captionLine.among(line.text());
        if (!among.names().isEmpty()) {
            notes.evidence("captions", line, "caption with other words");
            captions.addAll(among.names());
        }
        Line rest = among.restStart() > 0 ? line.from(among.restStart()) : line;
        String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
        boolean passes = PassingLine.isPassing(rest.text()) || PassingLine.isPassing(rest.text(), next);
        if (passes && !Ascii.startsWord(rest.text(), "NOT")) {
            return readPassing(rest, lines, i);
        }
        if (!DashRule.isRule(line.text()) && among.names().isEmpty()) {
            boolean caption = passing.isEmpty() && mayBeCaption(line.text());
            notes.fault(caption ? FaultCode.CAPTION_UNKNOWN : FaultCode.TEXT_UNPLACED, line, 0, "kept in the text");
        }
        return i + 1;
    }

    /** Whether a line may be a caption that no table has: one word that is no name, or a few words without a known one. */
    private boolean mayBeCaption(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        return words.size() == 1
                ? OWNERS.contains(line) || !isName(line)
                : words.size() <= MOST_WORDS_OF_CAPTION && words.stream().allMatch(this::isUnknown);
    }

    /** An agency, a post, or the number of a request in brackets, {@code (C-AB1-01786)}, is no caption. */
    private boolean isName(String word) {
        boolean number = word.startsWith("(") && word.indexOf('-') > 0 && Ascii.isDigit(word.charAt(word.length() - 2));
        return number || tables.isOrdinary(word);
    }

    /** Whether a word in capitals has no other meaning. */
    private boolean isUnknown(String word) {
        return word.chars().allMatch(c -> c >= 'A' && c <= 'Z') && !COMMON.contains(word) && !tables.isOrdinary(word);
    }

    private int readPassing(Line first, List<Line> lines, int from) {
        int end = from + 1;
        while (end < lines.size()
                && goesOn(lines.get(end - 1).text(), lines.get(end).text())) {
            end++;
        }
        List<Line> read = new ArrayList<>(lines.subList(from, end));
        read.set(0, first);
        Passage passage = Passage.of(read, 0);
        for (Passing said : PassingLine.readAll(passage.text())) {
            notes.evidence(
                    ListField.PASSING.at(passing.size()),
                    passage,
                    0,
                    passage.text().length(),
                    "passing line");
            passing.add(said);
        }
        return end;
    }

    /** Whether a passing instruction continues from one line on the next. */
    private static boolean goesOn(String line, String next) {
        return PassingLine.isWithoutOffices(line)
                || PassingLine.isDivided(line, next)
                || (PassingLine.isUnfinished(line) && !PassingLine.isPassing(next));
    }

    private void addCaptions(List<String> found, String written) {
        captions.addAll(found.isEmpty() ? List.of(written) : found);
    }
}
