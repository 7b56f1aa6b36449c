package cablestream.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An upper bound of the size of a record in bytes. The producer compares the size before compression with
 * {@code max.request.size}, and an oversized record aborts the transaction: so each record is measured before it is sent.
 */
public final class RecordSize {
    /** The size of the headers of batch and record, and of the overhead of compression for incompressible bytes. */
    private static final int OVERHEAD = 16 * 1024;
    /** Lengths of name and value of a header. */
    private static final int HEADER = 10;

    private RecordSize() {}

    /** Whether a record can be written to a topic with the limits of {@link TopicPlan}. */
    public static boolean fits(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return of(key, value, headers) <= TopicPlan.LARGEST_RECORD;
    }

    private static long of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        long size = OVERHEAD + length(key) + length(value);
        for (Header header : headers) {
            size += HEADER + header.key().getBytes(StandardCharsets.UTF_8).length + length(header.value());
        }
        return size;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
