package cablestream.streams;

import cablestream.assemble.Message;
import cablestream.intake.RawTransmission;
import cablestream.kafka.TraceContext;
import cablestream.kafka.TraceStarter;
import java.time.Instant;
import java.util.Comparator;

/**
 * The trace of a revision that no transmission led to, but the clock, people or the other lane. It starts with the transmission that was
 * received last.
 */
final class MessageTrace {
    private MessageTrace() {}

    static TraceContext start(Message message, TraceStarter traces) {
        return start(
                message.transmissions().stream()
                        .max(Comparator.comparing(MessageTrace::receivedAt))
                        .orElseThrow(),
                traces);
    }

    /** The trace that starts with a transmission. */
    static TraceContext start(RawTransmission transmission, TraceStarter traces) {
        return traces.start(transmission.origin(), receivedAt(transmission));
    }

    private static Instant receivedAt(RawTransmission transmission) {
        Instant receivedAt = transmission.receivedAt();
        return receivedAt == null ? Instant.EPOCH : receivedAt;
    }
}
