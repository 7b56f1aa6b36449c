package cablestream.kafka;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * The headers that a record has only on its way from a lane to the writer of its feed. Its timestamp there is that of its writing, as the
 * cable of a backfill may be older than the retention of the topic.
 *
 * @param feed      name of the feed
 * @param timestamp timestamp of the record in the feed, in milliseconds
 */
public record FeedAddress(String feed, long timestamp) {
    public void put(Headers headers) {
        CableHeaders.put(headers, CableHeaders.FEED, feed);
        CableHeaders.put(headers, CableHeaders.FEED_TIME, Long.toString(timestamp));
    }

    /** The address in some headers; empty if there is none, or it cannot be read. */
    public static Optional<FeedAddress> read(Headers headers) {
        try {
            String feed = CableHeaders.text(headers, CableHeaders.FEED);
            long timestamp = Long.parseLong(CableHeaders.text(headers, CableHeaders.FEED_TIME));
            return Optional.of(new FeedAddress(feed, timestamp));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Removes the address from headers: the record of the feed does not have it. */
    public static void remove(Headers headers) {
        headers.remove(CableHeaders.FEED);
        headers.remove(CableHeaders.FEED_TIME);
    }
}
