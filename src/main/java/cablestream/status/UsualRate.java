package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The usual number of transmissions at an hour of the day: the mean of that hour on the days of the kept history. The silence
 * itself is no part of it.
 */
final class UsualRate {
    private static final int DAYS = 7;
    private static final int MOST_HOURS = DAYS * 24;
    private static final Duration HOUR = Duration.ofHours(1);

    private final ToLongFunction<Instant> hour;
    private final Instant begin;
    private final Instant last;

    /**
     * @param hour  number of transmissions in the hour of a time
     * @param begin begin of the kept history
     * @param last  receive time of the last transmission
     */
    UsualRate(ToLongFunction<Instant> hour, Instant begin, Instant last) {
        this.hour = hour;
        this.begin = begin;
        this.last = last;
    }

    /** Transmissions an hour at the hour of day of a time; {@code null} if the history has too few days. */
    @Nullable
    Double at(Instant time) {
        long hours = Math.floorDiv(time.getEpochSecond(), HOUR.toSeconds());
        Instant begun = Instant.ofEpochSecond(hours * HOUR.toSeconds());
        long sum = 0;
        int days = 0;
        for (int day = 1; day <= DAYS; day++) {
            Instant earlier = begun.minus(Duration.ofDays(day));
            if (!earlier.isBefore(begin) && !earlier.isAfter(last)) {
                sum += hour.applyAsLong(earlier);
                days++;
            }
        }
        return days < HealthLimits.USUAL_DAYS ? null : (double) sum / days;
    }

    /** Transmissions that usually come between the last one and a time; {@code null} if the history has too few days. */
    @Nullable
    Double since(Instant now) {
        double sum = 0;
        Instant from = last;
        for (int i = 0; i < MOST_HOURS && from.isBefore(now); i++) {
            Instant next = Instant.ofEpochSecond((from.getEpochSecond() / HOUR.toSeconds() + 1) * HOUR.toSeconds());
            Instant to = next.isBefore(now) ? next : now;
            Double usual = at(from);
            if (usual == null) {
                return null;
            }
            double more = usual * Duration.between(from, to).toMillis() / HOUR.toMillis();
            // What usually comes in one burst at the begin of an hour does not come again at its end.
            sum += from.equals(last) ? Math.min(more, Math.max(0, usual - hour.applyAsLong(last))) : more;
            from = to;
        }
        return sum;
    }
}
