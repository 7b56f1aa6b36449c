package cablestream.streams;

import cablestream.cable.Stated;
import cablestream.intake.DeadReason;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The description of a dead letter beside its bytes.
 *
 * @param reason    reason from the closed list
 * @param detail    description of the error; never message text
 * @param origin    position of the raw record
 * @param exception class of the cause, {@code null} if there was none
 * @param stated    statements of the raw record beside its bytes: a replay states them again
 * @param trace     trace of the transmission: a replay continues it
 */
record DeadLetterCause(
        DeadReason reason,
        String detail,
        RecordPosition origin,
        @Nullable String exception,
        Stated stated,
        TraceContext trace) {
    /** A cause without an exception, statements beside the bytes and a trace. */
    DeadLetterCause(DeadReason reason, String detail, RecordPosition origin) {
        this(reason, detail, origin, null, Stated.NOTHING, TraceContext.NONE);
    }

    /** A step failed: class and place of the failure say enough, and its message may hold text. */
    static DeadLetterCause failed(String step, Throwable cause, RecordPosition origin) {
        return new DeadLetterCause(
                DeadReason.UNPROCESSABLE,
                failure(step, cause),
                origin,
                cause.getClass().getName(),
                Stated.NOTHING,
                TraceContext.NONE);
    }

    /** This cause with the statements beside the bytes. */
    DeadLetterCause beside(Stated stated) {
        return new DeadLetterCause(reason, detail, origin, exception, stated, trace);
    }

    /** This cause with the trace of the transmission. */
    DeadLetterCause within(TraceContext trace) {
        return new DeadLetterCause(reason, detail, origin, exception, stated, trace);
    }

    /** The failed step, the class of the exception, and the place in the code. */
    static String failure(String step, Throwable cause) {
        return "step '%s' failed with %s at %s".formatted(step, cause.getClass().getSimpleName(), place(cause));
    }

    private static String place(Throwable cause) {
        StackTraceElement[] frames = cause.getStackTrace();
        return frames.length == 0 ? "an unknown place" : frames[0].getFileName() + ":" + frames[0].getLineNumber();
    }

    RecordHeaders headers() {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, CableHeaders.REASON, reason.name());
        CableHeaders.put(headers, CableHeaders.DETAIL, detail);
        CableHeaders.put(headers, CableHeaders.ERROR_TOPIC, origin.topic());
        CableHeaders.put(headers, CableHeaders.ERROR_PARTITION, Integer.toString(origin.partition()));
        CableHeaders.put(headers, CableHeaders.ERROR_OFFSET, Long.toString(origin.offset()));
        if (exception != null) {
            CableHeaders.put(headers, CableHeaders.ERROR_EXCEPTION, exception);
        }
        CableHeaders.put(headers, stated);
        trace.put(headers);
        return headers;
    }
}
