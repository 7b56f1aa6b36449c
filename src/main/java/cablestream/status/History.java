package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Throughput and latency over a range, and a week before.
 *
 * @param range   {@code 15m}, {@code 24h} or {@code 30d}
 * @param step    time between two points
 * @param source  where the values are from
 * @param since   time from which this process has watched; {@code null} if the values are from Prometheus, or nothing was watched yet
 * @param problem why the values are not from the Prometheus that is set, in one sentence; {@code null} if there is none
 * @param points  one point for each step, the oldest first
 * @param before  the same steps a week before, with times of that week
 */
public record History(
        String range,
        Duration step,
        Source source,
        @Nullable Instant since,
        @Nullable String problem,
        List<HistoryPoint> points,
        List<HistoryPoint> before) {
    public History {
        points = List.copyOf(points);
        before = List.copyOf(before);
    }

    /** The sources of a history. */
    public enum Source {
        /** A Prometheus that scrapes this deployment. */
        PROMETHEUS,
        /** The memory of this process. */
        PROCESS
    }

    History with(String why) {
        return new History(range, step, source, since, why, points, before);
    }
}
