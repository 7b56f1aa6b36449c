package cablestream.report;

import cablestream.avro.EventKind;
import cablestream.avro.SeriesFinding;
import cablestream.avro.SeriesKind;
import cablestream.avro.TrafficEvent;
import cablestream.deadletters.NumberRequest;
import cablestream.report.DailyReport.Gaps;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The missing numbers of a day, and what became of them since. */
final class DayGaps {
    private final ReportDay day;
    private final Map<SeriesKind, Row> rows = new EnumMap<>(SeriesKind.class);
    /** The numbers that are still missing of the gaps of the day. */
    private final Map<Gap, Long> open = new HashMap<>();

    /** A gap: parts of it that are filled or dropped keep the time at which it was noticed. */
    private record Gap(
            SeriesKind kind, String series, @Nullable Instant noticedAt) {}

    private static final class Row {
        private long opened;
        private long asked;
        private long missing;
        private long filled;
        private long dropped;
    }

    DayGaps(ReportDay day) {
        this.day = day;
    }

    /** An event since the begin of the day. */
    void see(TrafficEvent event, SeriesFinding finding) {
        Gap gap = new Gap(finding.getKind(), event.getSubject(), finding.getSince());
        if (day.has(event.getAt())) {
            count(event.getKind(), finding);
        }
        if (event.getKind() == EventKind.GAP_OPENED && day.has(event.getAt())) {
            open.merge(gap, (long) finding.getCount(), Long::sum);
        } else if (event.getKind() == EventKind.GAP_FILLED || event.getKind() == EventKind.GAP_ABANDONED) {
            open.computeIfPresent(gap, (same, left) -> Math.max(0, left - finding.getCount()));
        }
    }

    /** A request for the numbers of gaps, on the day. */
    void asked(NumberRequest request) {
        row(SeriesKind.valueOf(request.kind().name())).asked += request.gaps().size();
    }

    List<Gaps> gaps() {
        return rows.entrySet().stream()
                .map(each -> gaps(each.getKey(), each.getValue()))
                .toList();
    }

    private void count(EventKind what, SeriesFinding finding) {
        switch (what) {
            case GAP_OPENED -> {
                row(finding.getKind()).opened++;
                row(finding.getKind()).missing += finding.getCount();
            }
            case GAP_FILLED -> row(finding.getKind()).filled += finding.getCount();
            case GAP_ABANDONED -> row(finding.getKind()).dropped += finding.getCount();
            default -> {
                // Resets and conflicts are no gaps.
            }
        }
    }

    private Gaps gaps(SeriesKind kind, Row row) {
        long left = open.entrySet().stream()
                .filter(each -> each.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Gaps(kind.name(), row.opened, row.asked, row.missing, row.filled, row.dropped, left);
    }

    private Row row(SeriesKind kind) {
        return rows.computeIfAbsent(kind, none -> new Row());
    }
}
