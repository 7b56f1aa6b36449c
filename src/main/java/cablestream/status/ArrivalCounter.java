package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts transmissions by hour over a week, and by five minutes over the last hour. */
final class ArrivalCounter {
    private static final int HOURS = (int) Duration.ofDays(8).toHours();
    private static final Duration PART = Duration.ofMinutes(5);
    private static final int PARTS = (int) Duration.ofHours(1).dividedBy(PART);

    private final TimeParts hours = new TimeParts(Duration.ofHours(1), HOURS);
    private final TimeParts parts = new TimeParts(PART, 2 * PARTS);
    private @Nullable Instant last;
    /** The receive times of the first and the last that is counted here, and the number of all. */
    private @Nullable Instant firstCounted;

    private @Nullable Instant lastCounted;
    private long all;

    /** A transmission was received. */
    void add(Instant at) {
        hours.add(at);
        parts.add(at);
        firstCounted = firstCounted == null || at.isBefore(firstCounted) ? at : firstCounted;
        lastCounted = lastCounted == null || at.isAfter(lastCounted) ? at : lastCounted;
        all++;
        heard(at);
    }

    /** Something was received that is counted elsewhere. */
    void heard(Instant at) {
        if (last == null || at.isAfter(last)) {
            last = at;
        }
    }

    /** The receive time of the last transmission; {@code null} if there was none. */
    @Nullable
    Instant last() {
        return last;
    }

    /** The mean time between two transmissions, whenever they came; {@code null} if there were fewer than needed. */
    @Nullable
    Duration interval() {
        return all < HealthLimits.INTERVAL_KNOWN || firstCounted == null || lastCounted == null
                ? null
                : Duration.between(firstCounted, lastCounted).dividedBy(all - 1);
    }

    /** The number in the last hour, exact to five minutes. */
    long lastHour(Instant now) {
        return parts.last(PARTS, now);
    }

    /** The number in an hour of the kept week. */
    long hour(Instant within) {
        return hours.count(hours.number(within));
    }
}
