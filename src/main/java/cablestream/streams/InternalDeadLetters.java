package cablestream.streams;

import cablestream.intake.DeadReason;
import cablestream.kafka.RecordPosition;
import cablestream.metrics.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Writes dead letters for records of internal topics that a node cannot process. They are not part of the balance: such a record is no
 * transmission, and its cause is an error of this program.
 */
final class InternalDeadLetters {
    private static final RecordLog LOG = RecordLog.of(InternalDeadLetters.class);

    private final ProcessorContext<byte[], Object> context;
    private final Consumer<DeadReason> count;
    private final String dead;

    /** @param dead name of the node that writes dead letters */
    InternalDeadLetters(ProcessorContext<byte[], Object> context, Ledger ledger, String dead) {
        this(context, reason -> ledger.add(LedgerEntry.DEAD_BESIDES, reason.name(), 1), dead);
    }

    /**
     * @param count counts the letters
     * @param dead  name of the node that writes dead letters
     */
    InternalDeadLetters(ProcessorContext<byte[], Object> context, Consumer<DeadReason> count, String dead) {
        this.context = context;
        this.count = count;
        this.dead = dead;
    }

    /** Buries a record. */
    void write(String step, ReceivedRecord received, Throwable cause) {
        bury(received, DeadLetterCause.failed(step, cause, received.position()));
    }

    /** Rejects a record that does not have the form of the records of its topic. */
    void reject(ReceivedRecord received, String detail) {
        reject(received, DeadReason.UNPROCESSABLE, detail);
    }

    /** Rejects a record for a reason. */
    void reject(ReceivedRecord received, DeadReason reason, String detail) {
        bury(received, new DeadLetterCause(reason, detail, received.position()));
    }

    /** Ends a record that failed too often. */
    void setAside(ReceivedRecord received, RepeatedFailure failure) {
        DeadLetterCause letter = failure.cause(received.position());
        Record<byte[], byte[]> record = received.record();
        count(letter);
        context.forward(DeadLetterRecord.byReference(record.key(), record.value(), record.timestamp(), letter), dead);
    }

    /** Ends an entry of a due index on which a decision failed. Its name is the content of the letter. */
    void write(String store, DueIndex.Entry entry, Throwable cause) {
        end(entry, DeadLetterCause.failed(store, cause, position(store)));
    }

    /** Ends an entry of a due index that failed too often. */
    void setAside(String store, DueIndex.Entry entry, RepeatedFailure failure) {
        end(entry, failure.cause(position(store)));
    }

    private void bury(ReceivedRecord received, DeadLetterCause letter) {
        Record<byte[], byte[]> record = received.record();
        count(letter);
        context.forward(DeadLetterRecord.of(record.key(), record.value(), record.timestamp(), letter), dead);
    }

    private void end(DueIndex.Entry entry, DeadLetterCause letter) {
        count(letter);
        byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        context.forward(DeadLetterRecord.of(key, name, context.currentSystemTimeMs(), letter), dead);
    }

    /** An entry of a store has no offset: its changelog is named from the beginning. */
    private RecordPosition position(String store) {
        String changelog = context.applicationId() + "-" + store + "-changelog";
        return new RecordPosition(changelog, context.taskId().partition(), 0);
    }

    private void count(DeadLetterCause letter) {
        LOG.error("{} became a dead letter: {}", letter.origin(), letter.detail());
        count.accept(letter.reason());
    }
}
