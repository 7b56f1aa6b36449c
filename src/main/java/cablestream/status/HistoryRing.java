package cablestream.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Throughput and latency in steps of equal length, the latest ones. It takes 24 bytes for each step: 270 kB for eight days in minutes. One
 * thread at a time.
 */
final class HistoryRing {
    private static final int NOTHING = -1;
    private static final int DIGITS = 2;
    private static final double MILLIS = 1_000;

    private final long step;
    private final int slots;
    private final long[] received;
    private final long[] delivered;
    /** In milliseconds; {@link #NOTHING} if nothing was delivered. */
    private final int[] median;

    private final int[] slowest;
    private final Histogram latencies = new Histogram(DIGITS);
    /** The number of the present step since 1970, and of the first one. */
    private long present = NOTHING;

    private long first = NOTHING;

    /**
     * An empty ring.
     *
     * @param step  length of a step
     * @param slots number of steps that are kept
     */
    HistoryRing(Duration step, int slots) {
        this.step = step.toMillis();
        this.slots = slots;
        this.received = new long[slots];
        this.delivered = new long[slots];
        this.median = new int[slots];
        this.slowest = new int[slots];
        Arrays.fill(received, NOTHING);
    }

    /** Adds what was counted since the last call. */
    void add(long moreReceived, long moreDelivered, Histogram more, Instant now) {
        long number = now.toEpochMilli() / step;
        if (number < present) {
            // The clock was set back: it belongs to the step that is open.
            number = present;
        }
        if (present == NOTHING) {
            first = number;
        }
        if (number > present) {
            begin(number);
        }
        int slot = slot(number);
        received[slot] += moreReceived;
        delivered[slot] += moreDelivered;
        latencies.add(more);
        median[slot] = quantile(50);
        slowest[slot] = quantile(99);
    }

    /** Begins a step: those since the present one were not watched. */
    private void begin(long number) {
        long oldest = Math.max(present + 1, number - slots + 1);
        for (long skipped = oldest; skipped < number; skipped++) {
            received[slot(skipped)] = NOTHING;
        }
        int slot = slot(number);
        received[slot] = 0;
        delivered[slot] = 0;
        latencies.reset();
        present = number;
    }

    /** The points of a number of steps up to a time; steps that were not watched, or are not kept, have no values. */
    List<HistoryPoint> upTo(Instant end, int points) {
        // The present step is not over: its counts would look like a fall.
        long last = end.toEpochMilli() / step - 1;
        List<HistoryPoint> all = new ArrayList<>(points);
        for (long number = last - points + 1; number <= last; number++) {
            all.add(point(number));
        }
        return all;
    }

    /** The begin of the first step that is kept; {@code null} if there is none. */
    @Nullable
    Instant since() {
        return present == NOTHING ? null : Instant.ofEpochMilli(Math.max(first, present - slots + 1) * step);
    }

    private HistoryPoint point(long number) {
        Instant at = Instant.ofEpochMilli((number + 1) * step);
        int slot = slot(number);
        boolean kept = number >= first && number <= present && number > present - slots;
        if (present == NOTHING || !kept || received[slot] == NOTHING) {
            return HistoryPoint.unwatched(at);
        }
        return new HistoryPoint(
                at,
                received[slot] * MILLIS / step,
                delivered[slot] * MILLIS / step,
                seconds(median[slot]),
                seconds(slowest[slot]));
    }

    private int quantile(double percent) {
        Duration quantile = LatencyHistogram.quantile(latencies, percent);
        return quantile == null ? NOTHING : (int) Math.min(Integer.MAX_VALUE, quantile.toMillis());
    }

    private static @Nullable Double seconds(int millis) {
        return millis == NOTHING ? null : millis / MILLIS;
    }

    private int slot(long number) {
        return Math.floorMod(number, slots);
    }
}
