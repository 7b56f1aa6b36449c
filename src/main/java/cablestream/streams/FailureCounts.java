package cablestream.streams;

import cablestream.kafka.RecordPosition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;

/**
 * The failures of source records in this process. The counts survive the thread that failed, and end with the process.
 *
 * <p>Only a failure of the record itself counts: an exception of a step, a value that cannot be written or read, a record that a topic
 * does not accept. Trouble with the cluster (unreachable brokers, missing rights, fencing, timeouts) or with local state does not count,
 * and costs no record.
 *
 * <p>A broker refuses a record only after later ones have been processed. Such a failure names the last of them, and so the limit up to
 * which records are to be processed one by one; then it names the record itself.
 */
public final class FailureCounts {
    /** Failures after which a record is set aside. */
    static final int MOST = 3;
    /** Setting: the counts of the process, an object of this class. */
    static final String SETTING = "cablestream.failure.counts";

    private static final int REMEMBERED = 10_000;

    /** Whether there was a failure: until then, no record costs more than a look at this. */
    private volatile boolean any;

    private final Map<Source, RepeatedFailure> failures = new LinkedHashMap<>();
    private final Map<Partition, Long> singly = new LinkedHashMap<>();

    /** One application and a record that it reads. */
    private record Source(String application, RecordPosition position) {}

    private record Partition(String application, TopicPartition partition) {}

    /** A failure that names its record. */
    synchronized void add(String application, RecordPosition position, Throwable failure) {
        Class<? extends Throwable> type = typeIfOfRecord(failure);
        // What the producer reports may be about an earlier record: its handler counts it.
        if (type != null && !ApiException.class.isAssignableFrom(type)) {
            any = true;
            add(new Source(application, position), type, 1);
        }
    }

    /** A failure of a record or of one shortly before it. */
    synchronized void addUpTo(String application, RecordPosition position, Throwable failure) {
        Class<? extends Throwable> type = typeIfOfRecord(failure);
        if (type == null) {
            return;
        }
        any = true;
        if (isSingle(application, position)) {
            // The first failure, which did not name it, was its own.
            Source source = new Source(application, position);
            add(source, type, failures.containsKey(source) ? 1 : 2);
        } else {
            singly.put(partition(application, position), position.offset());
        }
    }

    /** Whether the record is to be processed alone, as one of its partition up to a later one has failed. */
    boolean isSingle(String application, RecordPosition position) {
        return any && position.offset() <= lastSingle(partition(application, position));
    }

    private synchronized long lastSingle(Partition partition) {
        return singly.getOrDefault(partition, -1L);
    }

    /** The failures of a record that failed too often; nothing of any other record. */
    Optional<RepeatedFailure> tooMany(String application, RecordPosition position) {
        return any ? find(new Source(application, position)) : Optional.empty();
    }

    private synchronized Optional<RepeatedFailure> find(Source source) {
        return Optional.ofNullable(failures.get(source)).filter(failure -> failure.times() >= MOST);
    }

    private void add(Source source, Class<? extends Throwable> type, int more) {
        RepeatedFailure before = failures.remove(source);
        failures.put(source, new RepeatedFailure((before == null ? 0 : before.times()) + more, type));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static Partition partition(String application, RecordPosition position) {
        return new Partition(application, new TopicPartition(position.topic(), position.partition()));
    }

    /** The class of a failure that is the record's own; {@code null} if it is the cluster's or that of local state. */
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
                || cause instanceof InvalidTimestampException;
        return own ? cause.getClass() : null;
    }
}
