package cablestream.status;

import cablestream.avro.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Delivery latencies of one precedence in the last hour, in parts of five minutes; in milliseconds, to two digits. */
final class LatencyHistogram {
    private static final Duration PART = Duration.ofMinutes(5);
    private static final int PARTS = 12;
    private static final int DIGITS = 2;
    /** The maximum number of late cables to keep. */
    static final int LATE_KEPT = 200;

    private final Precedence precedence;
    private final Duration objective;
    private final Deque<Part> parts = new ArrayDeque<>();
    private final Deque<LateCable> late = new ArrayDeque<>();

    private static final class Part {
        private final Instant begin;
        private final Instant end;
        private final Histogram latencies = new Histogram(DIGITS);
        private long late;

        private Part(Instant begin) {
            this.begin = begin;
            this.end = begin.plus(PART);
        }
    }

    LatencyHistogram(Precedence precedence) {
        this.precedence = precedence;
        this.objective = PrecedenceName.objective(precedence);
    }

    /** Adds a cable that was delivered now. A latency above the objective is late. */
    void add(String id, Duration latency, Instant now) {
        forget(now);
        Part last = parts.peekLast();
        if (last == null || !now.isBefore(last.end)) {
            last = new Part(now);
            parts.addLast(last);
        }
        last.latencies.recordValue(Math.max(0, latency.toMillis()));
        if (latency.compareTo(objective) > 0) {
            last.late++;
            keep(new LateCable(id, precedence.name(), now.minus(latency), now, latency, objective));
        }
    }

    private void keep(LateCable cable) {
        late.addFirst(cable);
        if (late.size() > LATE_KEPT) {
            late.removeLast();
        }
    }

    /** The late cables of the same time as the counts, the latest first. */
    LateCables late(Instant now) {
        forget(now);
        return new LateCables(List.copyOf(late), lateCount());
    }

    private long lateCount() {
        return parts.stream().mapToLong(part -> part.late).sum();
    }

    ServiceSpeed view(@Nullable Instant oldest, Instant now) {
        forget(now);
        Histogram hour = new Histogram(DIGITS);
        parts.forEach(part -> hour.add(part.latencies));
        return new ServiceSpeed(
                precedence.name(),
                hour.getTotalCount(),
                objective,
                oldest,
                quantile(hour, 50),
                quantile(hour, 99),
                lateCount());
    }

    static @Nullable Duration quantile(Histogram latencies, double percent) {
        return latencies.getTotalCount() == 0 ? null : Duration.ofMillis(latencies.getValueAtPercentile(percent));
    }

    private void forget(Instant now) {
        Instant hourAgo = now.minus(PART.multipliedBy(PARTS));
        while (!parts.isEmpty() && parts.getFirst().end.isBefore(hourAgo)) {
            parts.removeFirst();
        }
        Instant begin = parts.isEmpty() ? now : parts.getFirst().begin;
        while (!late.isEmpty() && late.getLast().deliveredAt().isBefore(begin)) {
            late.removeLast();
        }
    }
}
