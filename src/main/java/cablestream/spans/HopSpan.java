package cablestream.spans;

import cablestream.kafka.RecordPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The span of one hop of a transmission. It has no id of a message, and nothing that its sender wrote.
 *
 * @param hop        name of the hop: {@code intake} or {@code process}
 * @param traceId    32 hexadecimal digits
 * @param spanId     16 hexadecimal digits
 * @param parentId   span id of the parent, {@code null} if the trace starts here
 * @param begin      when the record was taken
 * @param duration   time until all that follows from it was handed to Kafka; not until the commit
 * @param record     position of the record
 * @param group      consumer group
 * @param precedence name of the precedence, {@code null} if it is not known
 * @param outcomes   names of the outcomes of its transmissions, each once
 * @param reasons    codes from closed lists that explain the outcomes, each once
 * @param failed     whether one of the outcomes is a dead letter
 */
public record HopSpan(
        String hop,
        String traceId,
        String spanId,
        @Nullable String parentId,
        Instant begin,
        Duration duration,
        RecordPosition record,
        String group,
        @Nullable String precedence,
        List<String> outcomes,
        List<String> reasons,
        boolean failed) {
    public HopSpan {
        outcomes = List.copyOf(outcomes);
        reasons = List.copyOf(reasons);
    }
}
