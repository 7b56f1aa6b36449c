package cablestream.streams;

import cablestream.intake.Heartbeat;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The last resort for errors that no node expects. Nodes themselves make dead letters of their failures, and count them.
 * The handler makes a dead letter of the current record, in the same transaction, and the traffic goes on. No node counts
 * it: the balance shows that the transmission has no outcome. Without a current record, as in a punctuation, nothing may
 * be skipped: the handler fails. It also fails on trouble with Kafka or state, and if Kafka Streams no longer has the
 * bytes of the record. It then counts the failure, and {@link CircuitBreaker} sets the record aside after repeated
 * failures.
 */
public final class FailureHandler implements ProcessingExceptionHandler {
    /** Setting: where dead letters go. */
    static final String DEAD_TOPIC = "cablestream.dead.topic";
    /** Setting: the {@link FailureCounts} of the process. */
    static final String FAILURES = "cablestream.failure.counts";

    private String deadTopic = "";
    private FailureCounts failures = new FailureCounts();

    @Override
    public void configure(Map<String, ?> settings) {
        deadTopic = String.valueOf(settings.get(DEAD_TOPIC));
        if (settings.get(FAILURES) instanceof FailureCounts shared) {
            failures = shared;
        }
    }

    @Override
    public Response handleError(ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception cause) {
        // Trouble with Kafka, or with local state, may not be the record's: all that follow would be dead letters.
        if (context.topic() == null || context.sourceRawValue() == null || cause instanceof KafkaException) {
            failures.add(cause);
            return Response.fail();
        }
        failures.end();
        if (Heartbeat.read(context.sourceRawValue()).isPresent()) {
            // By its content: it may be a raw record, whose headers its sender wrote.
            return Response.resume();
        }
        Record<byte[], byte[]> letter = DeadLetterRecord.of(
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.timestamp(),
                DeadLetterCause.failed(context.processorNodeId(), cause, origin(context))
                        .beside(CableHeaders.stated(context.headers()))
                        .within(TraceContext.read(context.headers())));
        return Response.resume(List.of(new ProducerRecord<>(
                deadTopic, null, letter.timestamp(), letter.key(), letter.value(), letter.headers())));
    }

    /** The position of the raw record. A record of a lane names it in a header. */
    private static RecordPosition origin(ErrorHandlerContext context) {
        return RecordPosition.parse(CableHeaders.text(context.headers(), CableHeaders.ORIGIN))
                .orElse(position(context));
    }

    private static RecordPosition position(ErrorHandlerContext context) {
        return new RecordPosition(context.topic(), context.partition(), context.offset());
    }
}
