package cablestream.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records whose values cannot be decoded: their number, and the first of them by name. One thread at a time. */
public final class UndecodedRecords {
    /** The maximum number of records that are named. */
    public static final int NAMED = 20;

    private final List<Undecoded> first = new ArrayList<>();
    private final Predicate<Instant> counted;
    private long count;

    /** All records. */
    public UndecodedRecords() {
        this(any -> true);
    }

    /** @param counted the times of the records that count */
    public UndecodedRecords(Predicate<Instant> counted) {
        this.counted = counted;
    }

    /**
     * A record whose value cannot be decoded.
     *
     * @param place  position of the record
     * @param reason why, without content of the value
     */
    public record Undecoded(String place, String reason) {
        @Override
        public String toString() {
            return place + " cannot be decoded: " + reason;
        }
    }

    /** Adds a record if it counts. */
    public void add(ConsumerRecord<?, ?> record, @Nullable String reason) {
        if (!counted.test(Instant.ofEpochMilli(record.timestamp()))) {
            return;
        }
        count++;
        if (first.size() < NAMED) {
            String why = reason == null ? "it is no record of ours" : reason;
            first.add(new Undecoded(RecordPosition.of(record).toString(), why));
        }
    }

    /** The number of the records that count. */
    public long count() {
        return count;
    }

    /** The first records, in the order in which they were read. */
    public List<Undecoded> first() {
        return List.copyOf(first);
    }

    /** A line for each named record, and one for the others; none if there are none. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        first.forEach(each -> lines.add(each.toString()));
        if (count > first.size()) {
            lines.add((count - first.size()) + " more records cannot be decoded");
        }
        return lines;
    }
}
