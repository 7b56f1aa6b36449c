package cablestream.format;

import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.FaultCode.Severity;
import cablestream.text.Line;
import cablestream.text.Passage;
import cablestream.text.Repair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What is noted while one message is read: faults, a limited number, and where each field came from. */
public final class FaultCollector {
    /** Faults kept, the most severe ones; the others are counted only. A cable with more of them is ruined anyway. */
    public static final int MOST_FAULTS = 100;

    private static final Comparator<Fault> BY_PLACE = Comparator.<Fault, Boolean>comparing(fault -> fault.line() == 0)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column);

    private final List<Fault> faults = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>(64);
    /** Raw offsets of the first characters of lines that something was read from. */
    private final BitSet read = new BitSet();

    private int uncounted;

    /** A fault of the message as a whole. */
    public void fault(FaultCode code, String detail) {
        add(new Fault(code, 0, 0, detail));
    }

    /** A fault at the character at {@code index} of a line. */
    public void fault(FaultCode code, Line line, int index, String detail) {
        add(new Fault(code, line.number(), line.column(index), detail));
    }

    /** A fault at the character at {@code index} of a passage. */
    public void fault(FaultCode code, Passage passage, int index, String detail) {
        Line line = passage.lineAt(index);
        add(new Fault(code, line.number(), line.columnOf(passage.rawStart(index)), detail));
    }

    /** The residue that was taken out of a line. */
    public void repairs(Line line) {
        if (!line.mended()) {
            return;
        }
        for (Repair repair : line.repairs()) {
            add(new Fault(
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

    /** A field read from several lines, blank ones at the end set aside. */
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

    /** Whether something was read from a line by itself. */
    public boolean hasRead(Line line) {
        return read.get(line.rawStart());
    }

    /** All that was noted: faults by their place in the text, those of the whole message last. */
    public ReadingNotes findings() {
        faults.sort(BY_PLACE);
        return new ReadingNotes(faults, uncounted, evidence);
    }

    private void add(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
            return;
        }
        uncounted++;
        int least = lastLessSevere(fault.code().severity());
        if (least >= 0) {
            faults.remove(least);
            faults.add(fault);
        }
    }

    /** Index of the last of the least severe faults, if they are less severe than a new one; -1 if none is. */
    private int lastLessSevere(Severity severity) {
        for (Severity less : Severity.values()) {
            if (less.compareTo(severity) >= 0) {
                return -1;
            }
            for (int i = faults.size() - 1; i >= 0; i--) {
                if (faults.get(i).code().severity() == less) {
                    return i;
                }
            }
        }
        return -1;
    }
}
