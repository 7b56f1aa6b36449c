package cablestream.streams;

import cablestream.cable.Stated;
import cablestream.intake.DeadReason;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import org.apache.kafka.common.errors.ApiException;

/**
 * The last of several failures of one record, or of one entry of a due index.
 *
 * @param times number of failures
 * @param type  class of the last failure
 */
record RepeatedFailure(int times, Class<? extends Throwable> type) {
    /** Failures after which a record is set aside. */
    private static final int MOST = 3;

    /** A topic that refuses an output refuses it again. */
    private boolean refused() {
        return ApiException.class.isAssignableFrom(type);
    }

    /** Whether it is to be set aside. */
    boolean enough() {
        return refused() || times >= MOST;
    }

    DeadLetterCause cause(RecordPosition origin) {
        String detail = refused()
                ? "a topic refused what it led to with " + type.getSimpleName()
                : "it failed %d times, the last time with %s".formatted(times, type.getSimpleName());
        return new DeadLetterCause(
                refused() ? DeadReason.UNDELIVERABLE : DeadReason.UNPROCESSABLE,
                detail,
                origin,
                type.getName(),
                Stated.NOTHING,
                TraceContext.NONE);
    }
}
