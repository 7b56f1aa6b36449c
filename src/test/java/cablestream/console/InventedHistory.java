package cablestream.console;

import cablestream.status.History;
import cablestream.status.HistoryPoint;
import cablestream.status.HistorySource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The history of a process that has watched for a while. */
final class InventedHistory {
    /** An hour in minutes, whatever range is asked for, with a week before. */
    static final HistorySource OF_AN_HOUR = range -> {
        Instant end = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 60 * 60);
        return new History(
                range.word(),
                Duration.ofMinutes(1),
                History.Source.PROCESS,
                end.minusSeconds(3_600),
                null,
                points(end, 2),
                points(end.minus(Duration.ofDays(7)), 1));
    };

    private InventedHistory() {}

    private static List<HistoryPoint> points(Instant end, int level) {
        List<HistoryPoint> points = new ArrayList<>();
        for (int minute = 59; minute >= 0; minute--) {
            double rate = level * 20 + Math.sin(minute / 5.0) * 8;
            points.add(new HistoryPoint(end.minusSeconds(60L * minute), rate, rate * 0.9, 0.05 * level, 0.2 * level));
        }
        return points;
    }
}
