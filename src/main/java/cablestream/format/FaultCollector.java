package cablestream.format;

import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.text.Line;
import cablestream.text.Passage;
import cablestream.text.Repair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Collects at most 100 faults, and the span of each field, while one message is read. */
public final class FaultCollector {
    /** Faults kept, the most severe ones; the others are counted only. A cable with more of them is ruined anyway. */
    public static final int MOST_FAULTS = 100;

    private static final Comparator<Fault> BY_PLACE = Comparator.<Fault, Boolean>comparing(fault -> fault.line() == 0)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column);

    private final FaultList faults = new FaultList(MOST_FAULTS);
    private final List<Evidence> evidence = new ArrayList<>(64);
    /** Raw offsets of the first characters of the lines with a field. */
    private final BitSet read = new BitSet();

    /** A fault of the message as a whole. */
    public void fault(FaultCode code, String detail) {
        faults.add(new Fault(code, 0, 0, detail));
    }

    /** A fault at the character at {@code index} of a line. */
    public void fault(FaultCode code, Line line, int index, String detail) {
        faults.add(new Fault(code, line.number(), line.column(index), detail));
    }

    /** A fault at the character at {@code index} of a passage. */
    public void fault(FaultCode code, Passage passage, int index, String detail) {
        Line line = passage.lineAt(index);
        faults.add(new Fault(code, line.number(), line.columnOf(passage.rawStart(index)), detail));
    }

    /** The residue that was taken out of a line. */
    public void repairs(Line line) {
        if (!line.repaired()) {
            return;
        }
        for (Repair repair : line.repairs()) {
            faults.add(new Fault(
                    repair.code(), line.number(), line.columnOf(repair.offset()), repair.count() + " in this line"));
        }
    }

    /** A field read from characters {@code [from, to)} of a line. */
    public void evidence(String field, Line line, int from, int to, String rule) {
        read.set(line.rawStart());
        evidence.add(new Evidence(field, line.rawStart(from), line.rawEnd(to), rule));
    }

    /** A field read from a whole line. */
    public void evidence(String field, Line line, String rule) {
        read.set(line.rawStart());
        evidence.add(new Evidence(field, line.rawStart(), line.rawEnd(), rule));
    }

    /** A field read from characters {@code [from, to)} of a passage. */
    public void evidence(String field, Passage passage, int from, int to, String rule) {
        evidence.add(new Evidence(field, passage.rawStart(from), passage.rawEnd(to), rule));
    }

    /** A field read from several lines, empty ones at the end set aside. */
    public void evidence(String field, List<Line> lines, String rule) {
        int last = lines.size() - 1;
        while (last > 0 && lines.get(last).blank()) {
            last--;
        }
        evidence(field, lines.get(0).rawStart(), lines.get(last).rawEnd(), rule);
    }

    /** A field read from raw characters {@code [start, end)}. */
    public void evidence(String field, int start, int end, String rule) {
        evidence.add(new Evidence(field, start, end, rule));
    }

    /** Whether a field was read from a line. */
    public boolean hasRead(Line line) {
        return read.get(line.rawStart());
    }

    /** All that was noted: faults by their place in the text, those of the whole message last. */
    public ReadingNotes findings() {
        return new ReadingNotes(faults.faults().stream().sorted(BY_PLACE).toList(), faults.notKept(), evidence);
    }
}
