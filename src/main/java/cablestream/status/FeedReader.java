package cablestream.status;

import cablestream.kafka.ReaderLag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group that reads a feed.
 *
 * @param group             id of the group
 * @param feed              name of the feed
 * @param unread            number of unread offsets; {@code null} if it is not known
 * @param oldest            timestamp of the first unread record; {@code null} if nothing is unread, or if it cannot be read
 * @param members           number of live members that read the feed
 * @param moved             time at which its offsets were last seen to change, or were seen first
 * @param unknownPartitions number of partitions with records of which the group has committed no offset
 */
public record FeedReader(
        String group,
        String feed,
        @Nullable Long unread,
        @Nullable Instant oldest,
        int members,
        Instant moved,
        int unknownPartitions) {
    /** Whether it read before, and has left records unread for a time without progress. */
    public boolean stopped(Instant now) {
        Instant since = oldest == null || moved.isAfter(oldest) ? moved : oldest;
        return unread != null
                && unread > 0
                && !since.plus(HealthLimits.READER_STOPPED).isAfter(now);
    }

    static FeedReader of(ReaderLag lag, Instant moved) {
        return new FeedReader(lag.group(), lag.feed(), lag.unread(), lag.oldest(), lag.members(), moved, lag.unknown());
    }
}
