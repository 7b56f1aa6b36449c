package cablestream.streams;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The append time of a record; the current time if the record has no possible time. No record is dropped for its time.
 * Brokers refuse records whose time is in the future by more than {@code message.timestamp.after.max.ms}, an hour by
 * default: so no output has such a time.
 */
public final class ArrivalTime implements TimestampExtractor {
    /** The tolerated lead of a broker's clock, in milliseconds. */
    private static final long AHEAD = Duration.ofMinutes(10).toMillis();

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return of(record);
    }

    static long of(ConsumerRecord<?, ?> record) {
        long now = System.currentTimeMillis();
        return record.timestamp() >= 0 && record.timestamp() <= now + AHEAD ? record.timestamp() : now;
    }
}
