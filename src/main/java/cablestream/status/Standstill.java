package cablestream.status;

import cablestream.kafka.RecordPosition;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/**
 * A partition on which its application makes no progress, though there are records to read.
 *
 * @param partition the partition
 * @param offset    offset of the first unread record
 * @param since     time at which this record was first seen as the next
 */
public record Standstill(TopicPartition partition, long offset, Instant since) {
    @Override
    public String toString() {
        return new RecordPosition(partition.topic(), partition.partition(), offset).toString();
    }
}
