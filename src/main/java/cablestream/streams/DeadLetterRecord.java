package cablestream.streams;

import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordSize;
import cablestream.text.Sha256;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The record of a dead letter: with its bytes, or, where they do not fit, by reference. A dead letter by reference has no value; its
 * headers have the size and the SHA-256 digest of the bytes, which stay in the record that its origin names.
 */
final class DeadLetterRecord {
    /** A longer key is left out of a dead letter by reference: the origin has it, too. */
    private static final int LONGEST_KEY = 1024;

    private static final byte[] NOTHING = {};

    private DeadLetterRecord() {}

    /** @param bytes value of the dead letter, {@code null} if there is none */
    static Record<byte[], byte[]> of(
            byte @Nullable [] key, byte @Nullable [] bytes, long timestamp, DeadLetterCause cause) {
        RecordHeaders headers = cause.headers();
        return RecordSize.fits(key, bytes, headers)
                ? new Record<>(key, bytes, timestamp, headers)
                : byReference(key, bytes, timestamp, cause);
    }

    /** A dead letter without the bytes, whatever their size. */
    static Record<byte[], byte[]> byReference(
            byte @Nullable [] key, byte @Nullable [] bytes, long timestamp, DeadLetterCause cause) {
        byte[] content = bytes == null ? NOTHING : bytes;
        RecordHeaders headers = cause.headers();
        CableHeaders.put(headers, CableHeaders.DEAD_SIZE, Integer.toString(content.length));
        CableHeaders.put(headers, CableHeaders.DEAD_DIGEST, Sha256.hex(content));
        byte[] shortKey = key != null && key.length > LONGEST_KEY ? null : key;
        return new Record<>(shortKey, null, timestamp, headers);
    }
}
