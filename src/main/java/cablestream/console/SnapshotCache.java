package cablestream.console;

import cablestream.status.StatusSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The snapshot as sent: built at most once a second, whatever the number of viewers. */
final class SnapshotCache {
    /** The interval between two snapshots. */
    static final Duration PERIOD = Duration.ofSeconds(1);

    // The clock and the timer that asks are not the same: a little early is in time.
    private static final Duration FRESH = PERIOD.minusMillis(100);

    private final Supplier<StatusSnapshot> pictures;
    private final Verdicts verdicts;
    private final Clock clock;
    private Instant madeAt = Instant.MIN;
    private byte[] frame = {};

    SnapshotCache(Supplier<StatusSnapshot> pictures, Verdicts verdicts, Clock clock) {
        this.pictures = pictures;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** JSON of a snapshot that is a second old at most. */
    synchronized byte[] latest() {
        Instant now = clock.instant();
        if (madeAt.isBefore(now.minus(FRESH))) {
            StatusSnapshot snapshot = pictures.get();
            frame = StatusJson.bytes(snapshot, verdicts.of(snapshot, now), now);
            madeAt = now;
        }
        return frame;
    }
}
