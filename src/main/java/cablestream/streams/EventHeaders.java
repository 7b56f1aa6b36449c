package cablestream.streams;

import cablestream.kafka.CloudEvents;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Headers of the events that a node writes. The id of an event is its cause and a number. The cause is the position of the record that the
 * task processes, so that a repeated transaction gives the same ids; without a record it is the task and the time.
 */
final class EventHeaders {
    private final ProcessorContext<?, ?> context;
    private final CloudEvents cloudEvents;
    private String cause = "";
    private int number;

    EventHeaders(ProcessorContext<?, ?> context, CloudEvents cloudEvents) {
        this.context = context;
        this.cloudEvents = cloudEvents;
    }

    /** The headers of the next event, of no transmission. */
    RecordHeaders of(String subject, long timestamp) {
        return of(subject, timestamp, TraceContext.NONE);
    }

    /** The headers of the next event. */
    RecordHeaders of(String subject, long timestamp, TraceContext trace) {
        String present = cause(context);
        number = present.equals(cause) ? number + 1 : 0;
        cause = present;
        RecordHeaders headers = new RecordHeaders();
        cloudEvents.put(headers, CloudEvents.Type.EVENT, cause + ":" + number, subject, timestamp);
        trace.put(headers);
        return headers;
    }

    /** The position of the record that is processed; the task and the time if there is none. */
    static String cause(ProcessorContext<?, ?> context) {
        return context.recordMetadata()
                .filter(EventHeaders::isRecord)
                .map(it -> new RecordPosition(it.topic(), it.partition(), it.offset()).toString())
                .orElseGet(() -> context.applicationId() + "-" + context.taskId() + ":"
                        + Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }

    /** Kafka Streams gives a dueIndex a record without a topic. */
    private static boolean isRecord(RecordMetadata metadata) {
        return metadata.topic() != null;
    }
}
