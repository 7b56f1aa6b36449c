package cablestream.streams;

import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.kafka.FeedAddress;
import cablestream.kafka.TopicNames;
import cablestream.route.Guard;
import cablestream.route.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The topics to which a lane writes cables: those of the policy, or in place of the topic of a feed that of its level, from which the
 * writer of the level copies the record to the feed.
 *
 * @param levels levels whose feeds have writers of their own; empty: the lane writes the feeds
 */
record Destinations(TopicNames topics, Lane lane, Set<Classification> levels, Guard guard) {
    /**
     * The record to send for one that goes to a topic of cables.
     *
     * @param destination name of the topic in the policy
     * @param record      the record as it is to be there; its headers are of it alone
     * @param now         present time in milliseconds
     */
    Record<byte[], Object> address(String destination, Record<byte[], byte[]> record, long now) {
        Optional<String> feed = levels.isEmpty() ? Optional.empty() : Policy.feedOf(destination);
        if (feed.isEmpty()) {
            return record.withValue(new OutgoingRecord(topics.cables(destination), record.value()));
        }
        new FeedAddress(feed.get(), record.timestamp()).put(record.headers());
        String topic = topics.level(guard.levelOf(feed.get()), lane);
        return record.withTimestamp(now).withValue(new OutgoingRecord(topic, record.value()));
    }

    /** All topics to which the lane may ever write cables while these feeds are in force. */
    Set<String> all(Collection<String> feeds) {
        Set<String> all = new TreeSet<>(List.of(topics.all(), topics.quarantine(), topics.heartbeats()));
        if (levels.isEmpty()) {
            feeds.forEach(feed -> all.add(topics.feed(feed)));
        } else {
            levels.forEach(level -> all.add(topics.level(level, lane)));
        }
        return all;
    }
}
