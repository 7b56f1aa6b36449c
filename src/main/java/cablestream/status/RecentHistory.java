package cablestream.status;

import java.time.Instant;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The history that this process has seen: eight days in minutes and 37 days in hours, so that each range has its week before. It takes
 * 300 kB, and ends with the process. Any thread may call it.
 */
final class RecentHistory {
    private final HistoryRing minutes = ring(HistoryRange.DAY);
    private final HistoryRing hours = ring(HistoryRange.MONTH);

    private @Nullable Instant begun;

    private static HistoryRing ring(HistoryRange longest) {
        int week = (int) HistoryRange.WEEK.dividedBy(longest.step());
        // One more: the present step is not over.
        return new HistoryRing(longest.step(), longest.points() + week + 1);
    }

    /** Adds what was counted since the last call. */
    synchronized void add(long received, long delivered, Histogram latencies, Instant now) {
        begun = begun == null ? now : begun;
        minutes.add(received, delivered, latencies, now);
        hours.add(received, delivered, latencies, now);
    }

    synchronized History history(HistoryRange range, Instant now) {
        HistoryRing ring = range == HistoryRange.MONTH ? hours : minutes;
        List<HistoryPoint> points = ring.upTo(now, range.points());
        List<HistoryPoint> before = ring.upTo(now.minus(HistoryRange.WEEK), range.points());
        return new History(range.word(), range.step(), History.Source.PROCESS, since(ring), null, points, before);
    }

    /** The begin of the watch, or of the first step that is kept. */
    private @Nullable Instant since(HistoryRing ring) {
        Instant kept = ring.since();
        return kept == null || begun == null || kept.isAfter(begun) ? kept : begun;
    }
}
