package cablestream.deadletters;

import cablestream.kafka.RecordPosition;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The committed records of the audit and quarantine topics, by their places. */
public interface AuditRecords extends AutoCloseable {
    /** The record at a place, if there is one and it is committed. */
    Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition place);

    /** The records of a partition after one place and before another, in order. */
    List<ConsumerRecord<byte[], byte[]>> between(RecordPosition after, RecordPosition before);

    @Override
    void close();
}
