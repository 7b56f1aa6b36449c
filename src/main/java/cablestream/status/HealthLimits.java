package cablestream.status;

import java.time.Duration;

/** Ages from which the health of the system is in doubt. The page and the alert rules have the same numbers; a test compares them. */
public final class HealthLimits {
    /** Age of the last heartbeat of a lane from which the lane is late. */
    public static final Duration HEARTBEAT_LATE = Duration.ofSeconds(15);

    /** Age of the last heartbeat of a lane from which nothing comes through the lane. */
    public static final Duration HEARTBEAT_LOST = Duration.ofSeconds(60);

    /** Age of a snapshot from which it says nothing of the present. */
    public static final Duration SNAPSHOT_STALE = Duration.ofSeconds(10);

    private HealthLimits() {}
}
