package cablestream.deadletters;

import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UndecodedRecords;
import cablestream.record.AuditKey;
import cablestream.settings.Settings;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the audit topic into a book, each time from the last position on; records that are no genuine entries do not
 * count. One thread at a time.
 */
public final class AuditLog implements AutoCloseable {
    private final TopicPartition partition;
    private final @Nullable AuditKey key;
    private final LogReader log;
    private final AuditBook book = new AuditBook();
    private long next;
    private final UndecodedRecords ignored;

    public AuditLog(Settings settings) {
        this(settings, new UndecodedRecords());
    }

    /** @param ignored takes the records that are no genuine entries */
    public AuditLog(Settings settings, UndecodedRecords ignored) {
        this.ignored = ignored;
        this.partition = new TopicPartition(new TopicNames(settings.topicPrefix()).audit(), 0);
        this.key = AuditKey.of(settings.auditKeyFile(), settings.auditKey());
        this.log = new LogReader(settings.clientConfig());
    }

    /** The book of all entries committed until now. */
    public AuditBook upToNow() {
        log.scanFrom(partition, next, this::add);
        return book;
    }

    /** Whether no transaction is open before an offset: all that is committed there can be read. */
    boolean isSettled(long offset) {
        return log.end(partition) >= offset;
    }

    /** Whether the settings have a key, so that only entries count that are signed with it. */
    public boolean checksSignatures() {
        return key != null;
    }

    /** The records of the topic that are no genuine entries and did not count. */
    public UndecodedRecords ignored() {
        return ignored;
    }

    @Override
    public void close() {
        log.close();
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        next = record.offset() + 1;
        RecordPosition place = RecordPosition.of(record);
        Optional<AuditEntry> entry = AuditEntry.read(record.value()).filter(read -> read.genuine(place, key));
        entry.ifPresentOrElse(book::add, () -> ignored.add(record, "it is no genuine entry"));
    }
}
