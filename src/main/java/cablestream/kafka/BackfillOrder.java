package cablestream.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * An order to put a published cable into a feed. It is on the lane that published the cable, under the identity of the message, so that
 * the lane decides on it in the order of the revisions. It has no value, as it is no transmission: the cable is in a header.
 *
 * @param backfill  id of the backfill
 * @param feed      name of the feed
 * @param cable     record of the cable, as on the topic of all cables
 * @param timestamp timestamp of that record
 * @param published headers of that record
 */
public record BackfillOrder(String backfill, String feed, byte[] cable, long timestamp, Headers published) {
    private static final byte[] NO_VALUE = {};

    /** The order for a record of the topic of all cables. */
    public static BackfillOrder of(String backfill, String feed, ConsumerRecord<byte[], byte[]> cable) {
        return new BackfillOrder(
                backfill, feed, cable.value(), cable.timestamp(), CableHeaders.ofCable(cable.headers()));
    }

    /** Whether a record of a lane is an order. */
    public static boolean isOne(Headers headers) {
        return CableHeaders.has(headers, CableHeaders.BACKFILL);
    }

    /** @throws RuntimeException if it is none that this program knows */
    public static BackfillOrder read(Headers headers) {
        byte[] cable = CableHeaders.value(headers, CableHeaders.BACKFILL_CABLE);
        if (cable == null) {
            throw new IllegalArgumentException("an order of a backfill without a cable");
        }
        return new BackfillOrder(
                CableHeaders.text(headers, CableHeaders.BACKFILL),
                CableHeaders.text(headers, CableHeaders.BACKFILL_FEED),
                cable,
                Long.parseLong(CableHeaders.text(headers, CableHeaders.BACKFILL_TIME)),
                CableHeaders.ofCable(headers));
    }

    /** The record of a lane. Its timestamp is now: that of the cable may be older than the retention of the lane. */
    public ProducerRecord<byte[], byte[]> record(String lane, String identity) {
        RecordHeaders headers = new RecordHeaders(published);
        CableHeaders.put(headers, CableHeaders.BACKFILL, backfill);
        CableHeaders.put(headers, CableHeaders.BACKFILL_FEED, feed);
        CableHeaders.put(headers, CableHeaders.BACKFILL_TIME, Long.toString(timestamp));
        CableHeaders.put(headers, CableHeaders.BACKFILL_CABLE, cable);
        return new ProducerRecord<>(lane, null, identity.getBytes(StandardCharsets.UTF_8), NO_VALUE, headers);
    }

    /** Whether the order fits into a record of a lane. */
    public boolean fits(String identity) {
        ProducerRecord<byte[], byte[]> record = record("lane", identity);
        return RecordSize.fits(record.key(), NO_VALUE, record.headers());
    }

    /** The headers of the cable in the feed. */
    public RecordHeaders delivered(String writtenAt) {
        RecordHeaders headers = new RecordHeaders(published);
        CableHeaders.put(headers, CableHeaders.WRITTEN_AT, writtenAt);
        CableHeaders.put(headers, CableHeaders.BACKFILL, backfill);
        return headers;
    }
}
