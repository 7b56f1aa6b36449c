package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the signature, from the end of a text upwards, and the lines around it. */
final class EndingReader {
    /** Lines above that may belong to one row of a table. */
    private static final int LONGEST_ROW = 30;

    private final CaptionLine captions;
    private final Surnames surnames;
    private final FaultCollector notes;

    EndingReader(CaptionLine captions, Surnames surnames, FaultCollector notes) {
        this.captions = captions;
        this.surnames = surnames;
        this.notes = notes;
    }

    /**
     * The end of a text whose body begins at index {@code from}.
     *
     * @param redacted whether the copy has small letters in place of capitals
     */
    Ending read(List<Line> text, int from, boolean redacted) {
        List<Line> lines = withoutColumns(text, from);
        TextFoot foot = TextFoot.of(lines, from, captions);
        SignatureLine alone = SignatureLine.find(lines, from, foot.end(), redacted, surnames, captions);
        if (alone != null) {
            return signed(alone, lines, from);
        }
        Ending inline = inline(lines, from, foot.pageEnd());
        if (inline != null) {
            return inline;
        }
        notes.fault(FaultCode.SIGNATURE_MISSING, "no surname on the last line");
        TextFoot.note(lines.subList(foot.pageEnd(), lines.size()), captions, notes);
        return new Ending(null, lines.subList(from, foot.pageEnd()), List.of());
    }

    private Ending signed(SignatureLine signature, List<Line> lines, int from) {
        int begin = signature.index();
        while (begin > from && isAround(lines.get(begin - 1))) {
            begin--;
        }
        Line line = lines.get(signature.index());
        note(line, signature.start(), signature.end());
        if (signature.mixed()) {
            notes.fault(FaultCode.SIGNATURE_CASE, line, signature.start(), "given in capitals");
        }
        if (signature.doubtful()) {
            notes.fault(FaultCode.SIGNATURE_DOUBTFUL, line, signature.start(), "right under a line of text");
        }
        List<Line> kept = new ArrayList<>(TextFoot.note(lines.subList(begin, signature.index()), captions, notes));
        kept.addAll(TextFoot.note(lines.subList(signature.index() + 1, lines.size()), captions, notes));
        return new Ending(signature.name(), lines.subList(from, begin), kept);
    }

    /** A group or a mark right above the signature. */
    private boolean isAround(Line line) {
        return line.blank()
                || FootLine.isMark(line.text())
                || FootLine.isGroup(line.text()) && FootLine.of(line, captions) == FootLine.GROUP;
    }

    private void note(Line line, int start, int end) {
        notes.evidence("signature", line, start, end, "signature");
        if (start > 0) {
            notes.evidence("text", line, 0, start, "rank");
        }
        if (end < line.length()) {
            notes.evidence("text", line, end, line.length(), "end of text");
        }
    }

    private @Nullable Ending inline(List<Line> lines, int from, int end) {
        if (end <= from) {
            return null;
        }
        Line line = lines.get(end - 1);
        String above = end - 1 > from ? lines.get(end - 2).text() : "";
        InlineSignature found =
                InlineSignature.before(above, line.text(), SignatureLine.beforeMarks(line.text()), surnames);
        if (found == null) {
            return null;
        }
        String name = line.text().substring(found.start(), found.end()).strip();
        notes.evidence("signature", line, found.start(), found.end(), "signature after a sentence");
        notes.fault(FaultCode.SIGNATURE_FUSED, line, found.start(), "separated");
        if (!found.certain()) {
            notes.fault(FaultCode.SIGNATURE_DOUBTFUL, line, found.start(), "after a sentence in capitals");
        }
        TextFoot.note(lines.subList(end, lines.size()), captions, notes);
        return new Ending(
                name.toUpperCase(Locale.ROOT), withCut(lines.subList(from, end), line, found.start()), List.of());
    }

    /** The lines without the text from index {@code cut} on in the last line. */
    private static List<Line> withCut(List<Line> lines, Line last, int cut) {
        int to = cut;
        while (to > 0 && last.charAt(to - 1) == ' ') {
            to--;
        }
        List<Line> changed = new ArrayList<>(lines.subList(0, lines.size() - 1));
        if (to > 0) {
            changed.add(last.part(0, to));
        }
        return changed;
    }

    /** The lines without the columns of a table that stand after the text on its last line, and continue under it. */
    private List<Line> withoutColumns(List<Line> text, int from) {
        int last = text.size() - 1;
        while (last > from && text.get(last).blank()) {
            last--;
        }
        for (int i = last;
                i >= Math.max(from, last - LONGEST_ROW) && !text.get(i).blank();
                i--) {
            Line line = text.get(i);
            if (i < last && ParagraphNumber.read(text.get(i + 1)) != null) {
                return text;
            }
            int columns = mayHaveColumns(line) ? ArchiveColumns.start(line.text()) : -1;
            if (columns > 0 && isEnd(line.text(), ArchiveColumns.endOfText(line.text(), columns))) {
                notes.fault(FaultCode.ARCHIVE_TRAILER, line, columns, "columns of a table");
                notes.evidence("archive", line, columns, line.length(), "archive trailer");
                if (i < last) {
                    notes.evidence("archive", text.subList(i + 1, last + 1), "archive trailer");
                }
                return withCut(text.subList(0, i + 1), line, ArchiveColumns.endOfText(line.text(), columns));
            }
        }
        return text;
    }

    private static boolean mayHaveColumns(Line line) {
        return line.mayHaveSlash() || line.text().indexOf('-') > 0;
    }

    /** Whether a text may end there: with a sentence, or with a surname after one. */
    private boolean isEnd(String line, int end) {
        if (end > 0 && ".?!\"')".indexOf(line.charAt(end - 1)) >= 0) {
            return true;
        }
        return InlineSignature.before("", line, end, surnames) != null
                || (Surnames.areCapitals(line.substring(0, end)) && surnames.mayBe(line.substring(0, end)));
    }
}
