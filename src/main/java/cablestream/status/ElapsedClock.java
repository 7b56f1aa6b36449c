package cablestream.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/** A clock for durations: it has the time of its start and goes on evenly, whatever becomes of the clock of the machine. */
final class ElapsedClock extends Clock {
    private final Clock wall;
    private final LongSupplier nanos;
    private final Instant start;
    private final long startNanos;

    /**
     * @param wall  asked once
     * @param nanos monotonic, as {@link System#nanoTime()}
     */
    ElapsedClock(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.start = wall.instant();
        this.startNanos = nanos.getAsLong();
    }

    static Clock system() {
        return new ElapsedClock(Clock.systemUTC(), System::nanoTime);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos);
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ElapsedClock(wall.withZone(zone), nanos);
    }
}
