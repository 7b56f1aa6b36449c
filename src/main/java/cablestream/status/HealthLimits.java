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

    /** Age of the last transmission up to which a silence is never named: traffic comes in bursts. */
    public static final Duration QUIET_AGE = Duration.ofMinutes(5);

    /** Number of transmissions that usually come in the time of a silence, from which it is longer than usual. */
    public static final int QUIET_EXPECTED = 3;

    /** Age of the last transmission from which a silence may be far longer than usual. */
    public static final Duration SILENT_AGE = Duration.ofMinutes(15);

    /** Number of transmissions that usually come in the time of a silence, from which it is far longer than usual. */
    public static final int SILENT_EXPECTED = 10;

    /** Age of the last transmission from which it is named where the history is too short to say what is usual. */
    public static final Duration QUIET_UNKNOWN = Duration.ofMinutes(15);

    /** Age of the last transmission from which it is far longer than usual where the history is too short. */
    public static final Duration SILENT_UNKNOWN = Duration.ofHours(6);

    /** Number of transmissions from which the mean time between two of them is known. */
    public static final int INTERVAL_KNOWN = 10;

    /**
     * Age of the last transmission from which it is far longer than usual where the history is too short and the mean time between two
     * is known, in such times.
     */
    public static final int SILENT_INTERVALS = 10;

    /** The least age of that kind. */
    public static final Duration SILENT_SOON = Duration.ofMinutes(2);

    /** Number of earlier days that an hour of the day needs in the kept history, to say what is usual at it. */
    public static final int USUAL_DAYS = 2;

    /** Time without progress of a reader of a feed, and age of its first unread record, from which it has stopped. */
    public static final Duration READER_STOPPED = Duration.ofMinutes(5);

    /** The same from which there is an alert. */
    public static final Duration READER_ALERT = Duration.ofMinutes(10);

    /** Number of faults since a version of a reference table came into force from which their rise is named. */
    public static final int FAULT_RISE = 5;

    /** Time for which the faults after a version of a reference table are compared with those before. */
    public static final Duration VERSION_WATCHED = Duration.ofHours(1);

    /** Time for which a finding has to be gone before the verdict leaves it out: a new one is named at once. */
    public static final Duration FINDING_GONE = Duration.ofSeconds(5);

    private HealthLimits() {}
}
