package cablestream.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The time from which on the records of a topic are known completely. Of a long partition only the last records are read:
 * then its history begins with the first of them.
 */
final class HistoryBegin {
    /** Offsets at the end that may have no record: markers of transactions. */
    private static final long MARKERS = 10;

    private final long most;
    private final Map<Integer, Long> firstOffsets = new HashMap<>();
    private final Map<Integer, Instant> firstTimes = new HashMap<>();
    private @Nullable Instant all;
    private @Nullable Instant cut;

    /** @param most number of offsets of each partition that are read again */
    HistoryBegin(long most) {
        this.most = most;
    }

    /** @param fresh whether it was not readable when the watch began */
    void see(ConsumerRecord<?, ?> record, boolean fresh) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        long first = firstOffsets.computeIfAbsent(record.partition(), none -> record.offset());
        Instant firstTime = firstTimes.computeIfAbsent(record.partition(), none -> at);
        all = other(all, firstTime, BinaryOperator.minBy(Comparator.naturalOrder()));
        if (!fresh && first > 0 && record.offset() - first >= most - MARKERS) {
            cut = other(cut, firstTime, BinaryOperator.maxBy(Comparator.naturalOrder()));
        }
    }

    /** The begin; {@code null} if there is no record. */
    @Nullable
    Instant at() {
        return cut == null ? all : cut;
    }

    private static Instant other(@Nullable Instant one, Instant other, BinaryOperator<Instant> choice) {
        return Optional.ofNullable(one).map(each -> choice.apply(each, other)).orElse(other);
    }
}
