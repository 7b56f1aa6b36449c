package cablestream.format;

import cablestream.cable.Fault;
import java.util.ArrayList;
import java.util.List;

/** Faults of one message, up to a limit. Those beyond it are counted only. */
public final class FaultList {
    private final List<Fault> faults;
    private final int limit;
    private int notKept;

    /** @param limit of faults that are kept */
    public FaultList(int limit) {
        this(List.of(), 0, limit);
    }

    /**
     * Begins with the faults of the step before.
     *
     * @param before  faults so far
     * @param notKept faults so far that were only counted
     * @param more    limit of the faults that are kept beyond those
     */
    public FaultList(List<Fault> before, int notKept, int more) {
        this.faults = new ArrayList<>(before);
        this.limit = before.size() + more;
        this.notKept = notKept;
    }

    public void add(Fault fault) {
        if (faults.size() < limit) {
            faults.add(fault);
        } else {
            notKept++;
        }
    }

    /** Those that are kept, in the order in which they were found. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The number of those beyond the limit. */
    public int notKept() {
        return notKept;
    }
}
