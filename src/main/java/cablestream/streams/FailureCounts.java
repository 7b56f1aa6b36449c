package cablestream.streams;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;

/**
 * The failures of source records and of entries of due indexes in this process. The counts survive the thread that failed,
 * and end with the process.
 *
 * <p>Only a failure of the record itself counts: an exception of a step, a value that cannot be written or read, a record
 * that a topic does not accept. Trouble with the cluster (unreachable brokers, missing rights, fencing, timeouts) or with
 * local state does not count, and costs no record.
 *
 * <p>A broker refuses an output only after later records have been processed. So each thread notes its current work, and
 * {@link StreamsClients} notes that work with each output.
 */
public final class FailureCounts {
    private static final int REMEMBERED = 10_000;
    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    /** Whether there was a failure: until then, a record costs one read of this field. */
    private volatile boolean any;

    private final Map<Work, RepeatedFailure> failures = new LinkedHashMap<>();

    /**
     * The current work of a thread.
     *
     * @param application the Kafka Streams application
     * @param subject     the {@link cablestream.kafka.RecordPosition} of a record, or the key of an entry of a due index
     */
    record Work(String application, Object subject) {}

    /** Does a piece of work. A failure meanwhile counts for this piece, or for a failed piece within it. */
    void run(Work work, Runnable action) {
        Work outer = CURRENT.get();
        CURRENT.set(work);
        try {
            action.run();
        } catch (Error e) {
            // No handler of Kafka Streams sees it.
            add(e);
            throw e;
        }
        // After an exception it stays, for the handler that is called next.
        CURRENT.set(outer);
    }

    /** Ends the current work: later outputs of this thread belong to no work that could be set aside. */
    void end() {
        CURRENT.set(null);
    }

    /** The current work of this thread; {@code null} if it cannot be set aside. */
    @Nullable
    Work current() {
        return CURRENT.get();
    }

    /** Adds a failure to the current work of this thread. */
    void add(Throwable failure) {
        Work work = current();
        Class<? extends Throwable> type = typeIfOfRecord(failure);
        // What the producer reports is of the output that it names.
        if (work != null && type != null && !ApiException.class.isAssignableFrom(type)) {
            add(work, type);
        }
    }

    /** An output was not accepted. */
    void refused(Work work, Throwable failure) {
        Class<? extends Throwable> type = typeIfOfRecord(failure);
        if (type != null) {
            add(work, type);
        }
    }

    /** The failures of work that failed too often; empty for all other work. */
    Optional<RepeatedFailure> tooMany(Work work) {
        return any ? find(work) : Optional.empty();
    }

    private synchronized Optional<RepeatedFailure> find(Work work) {
        return Optional.ofNullable(failures.get(work)).filter(RepeatedFailure::enough);
    }

    private synchronized void add(Work work, Class<? extends Throwable> type) {
        any = true;
        RepeatedFailure before = failures.remove(work);
        failures.put(work, new RepeatedFailure((before == null ? 0 : before.times()) + 1, type));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /**
     * Whether a failure to decide on a record is the record's own, and not the cluster's or that of local state. Nothing was changed by
     * then, so that the record can end at once.
     */
    static boolean isOfDecision(Throwable failure) {
        Class<? extends Throwable> type = typeIfOfRecord(failure);
        return type != null && !ApiException.class.isAssignableFrom(type);
    }

    private static @Nullable Class<? extends Throwable> typeIfOfRecord(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof StreamsException && !(cause instanceof ProcessorStateException)) {
            cause = cause.getCause();
        }
        if (cause == null) {
            return null;
        }
        boolean own = !(cause instanceof KafkaException)
                || cause instanceof SerializationException
                || cause instanceof RecordTooLargeException
                || cause instanceof InvalidTimestampException
                || cause instanceof InvalidRecordException;
        return own ? cause.getClass() : null;
    }
}
