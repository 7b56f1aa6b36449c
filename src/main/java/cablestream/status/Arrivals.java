package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The transmissions that came in, against what is usual.
 *
 * @param last    receive time of the last one; {@code null} if none is known
 * @param hour    number in the last hour
 * @param usual   usual number an hour at this hour of the day; {@code null} if the history is too short
 * @param silence judgement on the time since the last one
 */
public record Arrivals(
        @Nullable Instant last, long hour, @Nullable Double usual, Silence silence) {
    /** Nothing is known. */
    public static final Arrivals NONE = new Arrivals(null, 0, null, Silence.USUAL);

    /**
     * The arrivals at a moment.
     *
     * @param byHour number of transmissions in the hour of a time
     * @param begin  begin of the kept history; {@code null} without history
     */
    static Arrivals of(
            @Nullable Instant last,
            long lastHour,
            ToLongFunction<Instant> byHour,
            @Nullable Instant begin,
            Instant now) {
        if (last == null) {
            return NONE;
        }
        UsualRate usual = new UsualRate(byHour, begin == null ? now : begin, last);
        Silence silence = Silence.of(Duration.between(last, now), usual.since(now));
        return new Arrivals(last, lastHour, usual.at(now), silence);
    }
}
