package cablestream.streams;

import cablestream.assemble.Message;
import cablestream.intake.DeadReason;
import cablestream.intake.RawTransmission;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import cablestream.metrics.LedgerEntry;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Messages that become dead letters while they are handed on. The nodes after assembling write them; assembling, which has remembered
 * their transmissions by then, asks, and forgets them: otherwise a replay would be taken for a copy.
 */
final class DeadLetterWriter {
    private static final RecordLog LOG = RecordLog.of(DeadLetterWriter.class);
    private static final String YES = "";

    private final ProcessorContext<byte[], Object> context;
    private final Ledger ledger;
    private final KeyValueStore<String, String> newDeadLetters;

    DeadLetterWriter(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.ledger = new Ledger(context, NodeNames.LANE_LEDGER);
        this.newDeadLetters = context.getStateStore(NodeNames.NEW_DEAD_LETTERS);
    }

    /**
     * Makes a dead letter of each transmission of a message. A transmission that an earlier revision carried had its
     * outcome counted with that revision: only its letter is counted.
     *
     * @param letters cause of a letter, by the position of its transmission
     */
    void write(
            Record<byte[], ?> record,
            Message message,
            DeadReason reason,
            Function<RecordPosition, DeadLetterCause> letters) {
        newDeadLetters.put(message.identity(), YES);
        int fresh = message.revision().fresh();
        ledger.add(LedgerEntry.DEAD, reason.name(), fresh);
        ledger.add(
                LedgerEntry.DEAD_BESIDES, reason.name(), message.transmissions().size() - fresh);
        TraceContext trace = TraceContext.read(record.headers());
        for (RawTransmission transmission : message.transmissions()) {
            DeadLetterCause letter = letters.apply(RecordPosition.read(transmission.origin()))
                    .beside(transmission.content().stated())
                    .within(trace);
            LOG.error("{} became a dead letter: {}", transmission.origin(), letter.detail());
            context.forward(
                    DeadLetterRecord.of(record.key(), transmission.raw(), record.timestamp(), letter), NodeNames.DEAD);
        }
    }

    /** Whether it became a dead letter since {@link #take} was asked last. */
    boolean holds(String identity) {
        return newDeadLetters.get(identity) != null;
    }

    /** Whether it became a dead letter since this was asked last. */
    boolean take(String identity) {
        return newDeadLetters.delete(identity) != null;
    }
}
