package cablestream.status;

import cablestream.kafka.RecordPosition;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/**
 * A partition on which the application that reads it makes no progress, though there is something to read.
 *
 * @param partition the partition
 * @param offset    of the first record that is not read
 * @param since     when this record was first seen to be the next
 */
public record Standstill(TopicPartition partition, long offset, Instant since) {
    @Override
    public String toString() {
        return new RecordPosition(partition.topic(), partition.partition(), offset).toString();
    }
}
