package cablestream.streams;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record was appended; of one that has no possible time, now. No record is dropped for its time. Brokers refuse records whose time
 * is in the future by more than {@code message.timestamp.after.max.ms}, an hour by default: so no output has such a time.
 */
public final class ArrivalTime implements TimestampExtractor {
    /** By how much the clock of a broker may be ahead. */
    private static final long AHEAD = Duration.ofMinutes(10).toMillis();

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long now = System.currentTimeMillis();
        return record.timestamp() >= 0 && record.timestamp() <= now + AHEAD ? record.timestamp() : now;
    }
}
