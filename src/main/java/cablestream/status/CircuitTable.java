package cablestream.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels and stations.
 *
 * @param since   begin of the kept history; {@code null} without history
 * @param rows    the circuits that are silent for too long first, then those with gaps
 * @param leftOut number of circuits that are not kept
 */
public record CircuitTable(@Nullable Instant since, List<Circuit> rows, long leftOut) {
    /** Nothing is known. */
    public static final CircuitTable NONE = new CircuitTable(null, List.of(), 0);

    public CircuitTable {
        rows = List.copyOf(rows);
    }

    /** The first rows; the others are counted. */
    public CircuitTable first(int most) {
        List<Circuit> first = rows.stream().limit(most).toList();
        return new CircuitTable(since, first, leftOut + rows.size() - first.size());
    }
}
