package cablestream.streams;

import cablestream.broker.Place;
import cablestream.intake.DeadReason;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a dead letter beside its bytes.
 *
 * @param reason    from the closed list
 * @param detail    what was found or missing; never message text
 * @param origin    where the bytes were received
 * @param exception class of the cause, {@code null} if there was none
 */
record DeadLetter(
        DeadReason reason,
        String detail,
        Place origin,
        @Nullable String exception) {
    /** A step failed: class and place of the failure tell enough, and its message may hold text. */
    static DeadLetter failed(String step, Exception cause, Place origin) {
        return new DeadLetter(
                DeadReason.UNPROCESSABLE,
                failure(step, cause),
                origin,
                cause.getClass().getName());
    }

    /** What failed, and where. */
    static String failure(String step, Exception cause) {
        return "step '%s' failed with %s at %s".formatted(step, cause.getClass().getSimpleName(), place(cause));
    }

    private static String place(Exception cause) {
        StackTraceElement[] frames = cause.getStackTrace();
        return frames.length == 0 ? "an unknown place" : frames[0].getFileName() + ":" + frames[0].getLineNumber();
    }

    RecordHeaders headers() {
        RecordHeaders headers = new RecordHeaders();
        Headers.put(headers, Headers.REASON, reason.name());
        Headers.put(headers, Headers.DETAIL, detail);
        Headers.put(headers, Headers.ERROR_TOPIC, origin.topic());
        Headers.put(headers, Headers.ERROR_PARTITION, Integer.toString(origin.partition()));
        Headers.put(headers, Headers.ERROR_OFFSET, Long.toString(origin.offset()));
        if (exception != null) {
            Headers.put(headers, Headers.ERROR_EXCEPTION, exception);
        }
        return headers;
    }
}
