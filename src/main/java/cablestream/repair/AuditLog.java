package cablestream.repair;

import cablestream.broker.CommittedLog;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the audit topic into a book, each time on from where it was. One thread at a time. */
public final class AuditLog implements AutoCloseable {
    private final String topic;
    private final CommittedLog log;
    private final AuditBook book = new AuditBook();
    private long next;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public AuditLog(Map<String, Object> kafka, String topic) {
        this.topic = topic;
        this.log = new CommittedLog(kafka);
    }

    /** All that is committed now. */
    public AuditBook upToNow() {
        log.scanFrom(new TopicPartition(topic, 0), next, this::add);
        return book;
    }

    @Override
    public void close() {
        log.close();
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        next = record.offset() + 1;
        AuditEntry.read(record.value()).ifPresent(book::add);
    }
}
