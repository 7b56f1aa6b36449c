package cablestream.status;

import java.util.List;

/**
 * Partitions and roles of this process without progress, for which a restart can help.
 *
 * @param partitions without progress, though their role is RUNNING
 * @param failing    roles whose threads die again and again, in lower case
 */
public record Stoppage(List<Standstill> partitions, List<String> failing) {
    /** All moves. */
    public static final Stoppage NONE = new Stoppage(List.of(), List.of());

    public Stoppage {
        partitions = List.copyOf(partitions);
        failing = List.copyOf(failing);
    }

    /** Whether all moves. */
    public boolean none() {
        return partitions.isEmpty() && failing.isEmpty();
    }
}
