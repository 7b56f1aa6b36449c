package cablestream.kafka;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;

/**
 * Starts traces for transmissions that have none. The ids are a digest of position and time of the raw record, so that a repeated
 * transaction gives the same trace, and a topic that was created again another one.
 *
 * @param sampled whether tracing systems are to record the traces that are started here
 */
public record TraceStarter(boolean sampled) {
    private static final int TRACE_ID = 16;
    private static final int SPAN_ID = 8;

    /** The trace of a record, or a new one. */
    public TraceContext of(Headers headers, String origin, Instant receivedAt) {
        TraceContext given = TraceContext.read(headers);
        return given.equals(TraceContext.NONE) ? start(origin, receivedAt) : given;
    }

    /**
     * The trace that starts with a transmission.
     *
     * @param origin position of its raw record
     */
    public TraceContext start(String origin, Instant receivedAt) {
        byte[] digest = sha256(origin + " " + receivedAt.toEpochMilli());
        String trace = HexFormat.of().formatHex(digest, 0, TRACE_ID);
        String span = HexFormat.of().formatHex(digest, TRACE_ID, TRACE_ID + SPAN_ID);
        return new TraceContext("00-" + trace + "-" + span + (sampled ? "-01" : "-00"), "");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
