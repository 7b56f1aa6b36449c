package cablestream.format;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.FaultCode.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Faults of one message, up to a limit, warnings before repairs before notes. Faults beyond the limit are only counted. */
public final class FaultList {
    private final List<Fault> faults;
    private final int limit;
    private int notKept;

    /** @param limit number of faults to keep */
    public FaultList(int limit) {
        this(List.of(), 0, limit);
    }

    /**
     * A list that begins with the faults of the step before.
     *
     * @param before  faults so far
     * @param notKept number of earlier faults that were only counted
     * @param more    number of further faults to keep
     */
    public FaultList(List<Fault> before, int notKept, int more) {
        this.faults = new ArrayList<>(before);
        this.limit = before.size() + more;
        this.notKept = notKept;
    }

    /** Adds one, in the place of the last of the least severe ones where there is no more room. */
    public void add(Fault fault) {
        add(fault.code(), () -> fault);
    }

    /** Adds one as {@link #add(Fault)} does. It is made only if it is kept. */
    public void add(FaultCode code, Supplier<Fault> fault) {
        if (faults.size() < limit) {
            faults.add(fault.get());
            return;
        }
        notKept++;
        int least = lastLessSevere(code.severity());
        if (least >= 0) {
            faults.remove(least);
            faults.add(fault.get());
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

    /** The faults within the limit, in the order in which they were found. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The number of faults beyond the limit. */
    public int notKept() {
        return notKept;
    }
}
