package cablestream.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A day in UTC. */
public record ReportDay(LocalDate date) {
    /** The first day that records can have: their times are milliseconds since its begin. */
    public static final ReportDay FIRST = new ReportDay(LocalDate.EPOCH);

    /** The first moment of the day. */
    public Instant begin() {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment after the day. */
    public Instant end() {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether a moment is of the day. */
    boolean has(Instant moment) {
        return !moment.isBefore(begin()) && moment.isBefore(end());
    }
}
