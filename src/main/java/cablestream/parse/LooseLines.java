package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Passing;
import cablestream.text.Line;
import cablestream.text.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads the lines of the opening that no label opens: captions, passing instructions, and what fits nowhere. */
final class LooseLines {
    private final CaptionLine captionLine;
    private final Notebook notes;
    private final LinkedHashSet<String> captions = new LinkedHashSet<>();
    private final List<Passing> passing = new ArrayList<>();
    private String correction = "";

    /** Captions go behind those that the classification line has. */
    LooseLines(List<String> caveats, CaptionLine captionLine, Notebook notes) {
        this.captionLine = captionLine;
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

    /** Reads these lines, none of them blank. */
    void read(List<Line> lines) {
        int i = 0;
        while (i < lines.size()) {
            i = readAt(lines, i);
        }
    }

    private int readAt(List<Line> lines, int i) {
        Line line = lines.get(i);
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
        if (PassingLine.isPassing(line.text())) {
            return readPassing(lines, i);
        }
        if (!Rule.isRule(line.text())) {
            boolean word = line.text().indexOf(' ') < 0 && passing.isEmpty();
            notes.fault(word ? FaultCode.CAPTION_UNKNOWN : FaultCode.TEXT_UNPLACED, line, 0, "kept in the text");
        }
        return i + 1;
    }

    private int readPassing(List<Line> lines, int from) {
        int end = from + 1;
        while (end < lines.size()
                && PassingLine.isUnfinished(lines.get(end - 1).text())
                && !PassingLine.isPassing(lines.get(end).text())) {
            end++;
        }
        Passage passage = Passage.of(lines.subList(from, end), 0);
        Passing read = PassingLine.read(passage.text());
        if (read != null) {
            notes.evidence(
                    ListField.PASSING.at(passing.size()),
                    passage,
                    0,
                    passage.text().length(),
                    "passing line");
            passing.add(read);
        }
        return end;
    }

    private void addCaptions(List<String> found, String written) {
        captions.addAll(found.isEmpty() ? List.of(written) : found);
    }
}
