package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The transmissions that came in, against what is usual.
 *
 * @param last     receive time of the last one; {@code null} if none is known
 * @param hour     number in the last hour
 * @param usual    usual number an hour at this hour of the day; {@code null} if the history is too short
 * @param interval mean time between two of them up to the last one; {@code null} if there were too few
 * @param silence  judgement on the time since the last one
 */
public record Arrivals(
        @Nullable Instant last,
        long hour,
        @Nullable Double usual,
        @Nullable Duration interval,
        Silence silence) {
    /** Nothing is known. */
    public static final Arrivals NONE = new Arrivals(null, 0, null, null, Silence.USUAL);

    /**
     * The arrivals at a moment.
     *
     * @param begin begin of the kept history; {@code null} without history
     */
    static Arrivals of(ArrivalCounter counter, @Nullable Instant begin, Instant now) {
        Instant last = counter.last();
        if (last == null) {
            return NONE;
        }
        UsualRate usual = new UsualRate(counter::hour, begin == null ? now : begin, last);
        Duration interval = counter.interval();
        Silence silence = Silence.of(Duration.between(last, now), usual.since(now), interval);
        return new Arrivals(last, counter.lastHour(now), usual.at(now), interval, silence);
    }
}
