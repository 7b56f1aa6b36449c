package cablestream.streams;

import cablestream.intake.DeadReason;
import cablestream.kafka.RecordPosition;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * The last of several failures of one record.
 *
 * @param times how often it failed
 * @param type  class of the last failure
 */
record RepeatedFailure(int times, Class<? extends Throwable> type) {
    DeadLetterCause cause(RecordPosition origin) {
        boolean tooLarge = type == RecordTooLargeException.class;
        return new DeadLetterCause(
                tooLarge ? DeadReason.UNDELIVERABLE : DeadReason.UNPROCESSABLE,
                "it failed %d times, the last time with %s".formatted(times, type.getSimpleName()),
                origin,
                type.getName());
    }
}
