package cablestream.streams;

import java.time.Duration;
import java.time.Instant;

/**
 * The delay before a thread that died is replaced: it doubles with each failure, from 0.1 s to 5 s, and begins again after a minute without
 * a failure.
 */
final class GrowingDelay {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private Instant last = Instant.MIN;

    /** The delay after a failure at a time. */
    synchronized Duration next(Instant now) {
        Duration delay = last.isAfter(now.minus(QUIET)) ? next : FIRST;
        last = now;
        Duration twice = delay.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return delay;
    }
}
