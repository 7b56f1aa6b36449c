package cablestream.streams;

import cablestream.cable.Lane;
import cablestream.kafka.CableHeaders;
import cablestream.route.MessageHistory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Records about a message from one lane to the other, if both have transmissions of it with different precedences. The
 * records are on the lane topic under the identity of the message, without a value, in the transaction of their cause;
 * they are no transmissions.
 *
 * <p>The label: whenever a lane stores a join with a level, restriction or doubt that the other lane does not know. A lane
 * joins the label that it receives, and keeps it as long as a message of the same time; so both end with the same join, in
 * any order. A lane answers only if it had no join to send before, and its join still adds a restriction (it lacks a
 * permission): the answer is never answered.
 *
 * <p>The overwritten topics: each lane withdraws only its own deliveries, under one key for both lanes. A withdrawal must
 * not hide a cleared and selected text of the other lane, so the other lane publishes that text again. Each lane withdraws
 * the texts it delivered that the joined label forbids on a topic, and does not publish them again.
 */
final class LabelTransfer {
    private static final byte[] NO_VALUE = {};
    private static final String SEPARATOR = ",";

    private final ProcessorContext<byte[], Object> context;
    private final String sink;

    LabelTransfer(ProcessorContext<byte[], Object> context, Lane own) {
        this.context = context;
        this.sink = NodeNames.relationsTo(own.other());
    }

    /**
     * Sends a label that restricts the topics of the message, unless the other lane knows it.
     *
     * @param known history that was sent or received before
     */
    void passOn(String identity, MessageHistory known, MessageHistory now, long time) {
        if (now.restricts() && !(known.restricts() && known.sameLabel(now))) {
            forward(identity, CableHeaders.JOINED_LABEL, LabelCodec.write(now), time);
        }
    }

    /**
     * Sends the topics that this lane overwrote.
     * @param destinations topics on which this lane overwrote a possible cable of the other lane
     */
    void wroteOver(String identity, Set<String> destinations, long time) {
        if (!destinations.isEmpty()) {
            byte[] names = String.join(SEPARATOR, destinations).getBytes(StandardCharsets.UTF_8);
            forward(identity, CableHeaders.OVERWRITTEN, names, time);
        }
    }

    static boolean isLabel(Record<byte[], byte[]> record) {
        return CableHeaders.has(record.headers(), CableHeaders.JOINED_LABEL);
    }

    static boolean isOverwritten(Record<byte[], byte[]> record) {
        return CableHeaders.has(record.headers(), CableHeaders.OVERWRITTEN);
    }

    /** @throws RuntimeException if it is no label that this program knows */
    static MessageHistory label(Record<byte[], byte[]> record) {
        return LabelCodec.read(value(record, CableHeaders.JOINED_LABEL));
    }

    /** @throws RuntimeException if there are none */
    static Set<String> overwritten(Record<byte[], byte[]> record) {
        String names = new String(value(record, CableHeaders.OVERWRITTEN), StandardCharsets.UTF_8);
        return new TreeSet<>(Set.of(names.split(SEPARATOR)));
    }

    private static byte[] value(Record<byte[], byte[]> record, String name) {
        byte[] value = CableHeaders.value(record.headers(), name);
        if (value == null) {
            throw new IllegalArgumentException("the header " + name + " has no value");
        }
        return value;
    }

    private void forward(String identity, String header, byte[] value, long time) {
        byte[] key = identity.getBytes(StandardCharsets.UTF_8);
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, header, value);
        context.forward(new Record<>(key, (Object) NO_VALUE, time, headers), sink);
    }
}
