package cablestream.streams;

import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import cablestream.kafka.TraceStarter;
import cablestream.spans.SpanSink;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * The traces of transmissions in one hop. While spans are exported, a sampled trace leaves the hop with the id of the hop's span;
 * otherwise as it came.
 *
 * @param hop     name of the hop: {@code intake} or {@code process}
 * @param starter starts traces for transmissions without one
 * @param spans   takes the spans of the hop
 */
record HopTraces(String hop, TraceStarter starter, SpanSink spans) {
    static final String INTAKE = "intake";
    static final String PROCESS = "process";

    /** Processes a record. Its span ends with the action; there is none if the action fails, because the record is processed again. */
    void run(String group, RecordPosition record, Runnable action) {
        if (spans == SpanSink.NONE) {
            action.run();
            return;
        }
        OpenHop.begin(new OpenHop(hop, group, record));
        try {
            action.run();
            end();
        } finally {
            OpenHop.discard();
        }
    }

    /** Ends the span of the present record: what follows is not about its transmissions. */
    void end() {
        OpenHop open = OpenHop.discard();
        if (open != null) {
            open.span().ifPresent(spans::add);
        }
    }

    /** There is no span of the present record: one of it has ended before. */
    void leaveOut() {
        OpenHop.discard();
    }

    /**
     * The trace with which the transmissions of the present record leave the hop.
     *
     * @param headers    headers of the record
     * @param origin     position of its raw record
     * @param receivedAt receive time of the raw record
     */
    TraceContext of(Headers headers, String origin, Instant receivedAt) {
        TraceContext trace = starter.of(headers, origin, receivedAt);
        OpenHop open = OpenHop.current();
        if (open == null || !trace.sampled()) {
            return trace;
        }
        return TraceContext.read(headers).equals(TraceContext.NONE) ? open.starting(trace) : open.within(trace);
    }
}
