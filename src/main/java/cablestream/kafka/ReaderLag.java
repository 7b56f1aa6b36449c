package cablestream.kafka;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lag of a consumer group on the topic of a feed.
 *
 * @param group     id of the group
 * @param feed      name of the feed
 * @param unread    number of offsets from the committed ones to the last stable ones; 0 if no record is among them; {@code null} if
 *                  the group has committed no offset of the topic
 * @param oldest    timestamp of the first unread record; {@code null} if nothing is unread, or if it cannot be read
 * @param members   number of live members that are assigned a partition of the topic
 * @param committed sum of the committed offsets: it changes when the group commits progress
 * @param unknown   number of partitions with records of which the group has committed no offset: all their records are unread
 */
public record ReaderLag(
        String group,
        String feed,
        @Nullable Long unread,
        @Nullable Instant oldest,
        int members,
        long committed,
        int unknown) {
    /** Whether records are known to be unread. */
    public boolean hasUnread() {
        return unread != null && unread > 0;
    }
}
