package cablestream.status;

import cablestream.avro.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Delivery latencies of one precedence in the last hour, in parts of five minutes; in milliseconds, to two digits. */
final class LatencyHistogram {
    private static final Duration PART = Duration.ofMinutes(5);
    private static final int PARTS = 12;
    private static final int DIGITS = 2;

    private final Duration objective;
    private final Deque<Part> parts = new ArrayDeque<>();

    private static final class Part {
        private final Instant end;
        private final Histogram latencies = new Histogram(DIGITS);
        private long late;

        private Part(Instant end) {
            this.end = end;
        }
    }

    /** @param objective upper limit of the latency; a longer one is late */
    LatencyHistogram(Duration objective) {
        this.objective = objective;
    }

    void add(Duration latency, Instant now) {
        forget(now);
        Part last = parts.peekLast();
        if (last == null || !now.isBefore(last.end)) {
            last = new Part(now.plus(PART));
            parts.addLast(last);
        }
        last.latencies.recordValue(Math.max(0, latency.toMillis()));
        last.late += latency.compareTo(objective) > 0 ? 1 : 0;
    }

    ServiceSpeed view(Precedence precedence, @Nullable Instant oldest, Instant now) {
        forget(now);
        Histogram hour = new Histogram(DIGITS);
        parts.forEach(part -> hour.add(part.latencies));
        return new ServiceSpeed(
                precedence.name(),
                hour.getTotalCount(),
                PrecedenceName.objective(precedence),
                oldest,
                quantile(hour, 50),
                quantile(hour, 99),
                parts.stream().mapToLong(part -> part.late).sum());
    }

    static @Nullable Duration quantile(Histogram latencies, double percent) {
        return latencies.getTotalCount() == 0 ? null : Duration.ofMillis(latencies.getValueAtPercentile(percent));
    }

    private void forget(Instant now) {
        Instant hourAgo = now.minus(PART.multipliedBy(PARTS));
        while (!parts.isEmpty() && parts.getFirst().end.isBefore(hourAgo)) {
            parts.removeFirst();
        }
    }
}
