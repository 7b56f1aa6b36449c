package cablestream.status;

import java.time.Duration;
import java.time.Instant;

/** A count in all, in the last hour, and in the hour before. Exact to the minute. */
final class HourlyCounter {
    private static final Duration PART = Duration.ofMinutes(1);
    private static final int HOUR = (int) Duration.ofHours(1).dividedBy(PART);

    private final TimeParts parts = new TimeParts(PART, 2 * HOUR);
    private long total;

    void add(Instant now) {
        parts.add(now);
        total++;
    }

    /** @param compared whether the hour before was counted as a whole */
    HourlyCount view(String code, Instant now, boolean compared) {
        long hour = parts.last(HOUR, now);
        return new HourlyCount(code, total, hour, compared ? parts.last(2 * HOUR, now) - hour : null);
    }

    /** The number in the minutes after that of a time, up to that of another, which is at most two hours later. */
    long between(Instant after, Instant upTo) {
        long minutes = parts.number(upTo) - parts.number(after);
        return minutes <= 0 ? 0 : parts.last((int) Math.min(minutes, 2L * HOUR), upTo);
    }
}
