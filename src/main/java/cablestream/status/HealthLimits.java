package cablestream.status;

import java.time.Duration;

/** Ages from which the health of the system is in doubt. The page and the alert rules have the same numbers; a test compares them. */
public final class HealthLimits {
    /** Age of the last heartbeat of a lane from which the lane is late. */
    public static final Duration HEARTBEAT_LATE = Duration.ofSeconds(15);

    /** Age of the last heartbeat of a lane from which the lane counts as blocked. */
    public static final Duration HEARTBEAT_LOST = Duration.ofSeconds(60);

    /** Age of a snapshot from which it is stale. */
    public static final Duration SNAPSHOT_STALE = Duration.ofSeconds(10);

    /** Time without progress on a partition with unread records from which the partition is stalled. */
    public static final Duration NO_PROGRESS = Duration.ofSeconds(60);

    /**
     * Age of an open transaction from which it is named. Our own are aborted after two thirds of {@code session.timeout},
     * by default 4 seconds, and a look of the broker.
     */
    public static final Duration TRANSACTION_OPEN = Duration.ofSeconds(8);

    /** Difference of the clocks of a process and of the brokers from which it is named. */
    public static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    /** Number of threads of a role that die within {@link #FAILURE_WINDOW} from which the role is failing. */
    public static final int THREAD_FAILURES = 5;

    /** Time over which dead threads are counted. */
    public static final Duration FAILURE_WINDOW = Duration.ofMinutes(5);

    /** Time for which an instance that left is missed. */
    public static final Duration INSTANCE_REMEMBERED = Duration.ofHours(1);

    /** Usable bytes on the disk of the state directory below which the disk is full. */
    public static final long DISK_FULL_BYTES = 64L * 1024 * 1024;

    private HealthLimits() {}
}
