package cablestream.status;

import java.time.Instant;

/**
 * A condition that stops the traffic or its observation.
 *
 * @param kind    kind of the condition
 * @param subject affected topic, partition, {@code topic-partition@offset}, role or folder
 * @param since   time of its first observation
 */
public record Disturbance(Kind kind, String subject, Instant since) {
    /** Kinds of disturbances. */
    public enum Kind {
        /** A topic that the application needs does not exist. */
        TOPIC_MISSING,
        /** An open transaction keeps readers of committed records from a partition. */
        TRANSACTION_OPEN,
        /** The application that reads a partition makes no progress. */
        PARTITION_STALLED,
        /** The threads of a role die again and again. */
        THREADS_FAILING,
        /** Fewer instances have a role than should. */
        INSTANCE_MISSING,
        /** The disk of the state directory has no space left. */
        DISK_FULL,
        /** The clock of this process is ahead of that of the brokers. */
        CLOCK_AHEAD,
        /** The clock of this process is late against that of the brokers. */
        CLOCK_LATE,
        /** Kafka does not answer the requests of the watch. */
        UNREADABLE
    }
}
