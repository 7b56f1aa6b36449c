package cablestream.streams;

import cablestream.intake.Heartbeat;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The last resort, for errors that no node expects: nodes bury what they fail on themselves, with its count. The record that was worked
 * on becomes a dead letter, in the same transaction, and the traffic goes on. No node counts it: of a transmission that had arrived the
 * equation of the account tells that it has no outcome. Where there is no such record, as in a punctuation, nothing may be skipped: it fails.
 */
public final class FailureHandler implements ProcessingExceptionHandler {
    /** Setting: where dead letters go. */
    static final String DEAD_TOPIC = "cablestream.dead.topic";

    private String deadTopic = "";

    @Override
    public void configure(Map<String, ?> settings) {
        deadTopic = String.valueOf(settings.get(DEAD_TOPIC));
    }

    @Override
    public Response handleError(ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception cause) {
        // Trouble with Kafka, or with local state, is not the record's: it would bury all that follow.
        if (context.sourceRawValue() == null || cause instanceof KafkaException) {
            return Response.fail();
        }
        if (Heartbeat.read(context.sourceRawValue()).isPresent()) {
            // By its content: it may be a raw record, whose headers its sender wrote.
            return Response.resume();
        }
        DeadLetterCause letter = DeadLetterCause.failed(context.processorNodeId(), cause, origin(context));
        return Response.resume(List.of(new ProducerRecord<>(
                deadTopic,
                null,
                context.timestamp(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                letter.headers())));
    }

    /** Of what came through a lane the raw record is told by its header. */
    private static RecordPosition origin(ErrorHandlerContext context) {
        String raw = CableHeaders.text(context.headers(), CableHeaders.ORIGIN);
        return raw.isEmpty()
                ? new RecordPosition(context.topic(), context.partition(), context.offset())
                : RecordPosition.read(raw);
    }
}
