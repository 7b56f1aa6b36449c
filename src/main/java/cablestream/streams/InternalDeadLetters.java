package cablestream.streams;

import cablestream.kafka.RecordPosition;
import cablestream.metrics.LedgerEntry;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What our own applications tell each other, and a node fails on: an error of ours. Each such record becomes a dead letter, so that
 * none is lost without a word. It is no transmission: it is counted as a dead letter, and in no equation.
 */
final class InternalDeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(InternalDeadLetters.class);

    private final ProcessorContext<byte[], Object> context;
    private final Ledger ledger;
    private final String dead;

    /** @param dead name of the node that writes dead letters */
    InternalDeadLetters(ProcessorContext<byte[], Object> context, Ledger ledger, String dead) {
        this.context = context;
        this.ledger = ledger;
        this.dead = dead;
    }

    /** Buries the record that is worked on. */
    void bury(String step, Record<byte[], byte[]> record, RuntimeException cause) {
        RecordMetadata received = context.recordMetadata().orElseThrow();
        RecordPosition origin = new RecordPosition(received.topic(), received.partition(), received.offset());
        DeadLetterCause letter = DeadLetterCause.failed(step, cause, origin);
        LOG.error("{} became a dead letter: {}", origin, letter.detail());
        ledger.add(LedgerEntry.DEAD_BESIDES, letter.reason().name(), 1);
        context.forward(
                new Record<>(record.key(), (Object) record.value(), record.timestamp(), letter.headers()), dead);
    }
}
