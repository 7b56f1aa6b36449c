package cablestream.streams;

import cablestream.avro.Cable;
import cablestream.cable.Classification;
import cablestream.kafka.FeedAddress;
import cablestream.reader.UndecodableValueException;
import cablestream.reader.UnknownSchemaException;
import cablestream.record.StoredCables;
import cablestream.record.WireFormat;
import cablestream.route.FeedName;
import cablestream.route.Guard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a record may be written to its feed, by what the record itself says. It trusts no lane: not that the feed has the
 * level, and not that its clearance covers the label.
 *
 * @param level  level of the feeds
 * @param exists whether the topic of a feed exists, by its name
 */
record LevelCheck(Classification level, Guard guard, Predicate<String> exists) {
    /** How far the timestamp in the feed may be ahead of that of the record: brokers refuse more of both. */
    private static final long MOST_AHEAD = Duration.ofHours(1).toMillis();

    /** The reason why a record may not be written, without any of its text; empty if it may. */
    Optional<String> refusal(FeedAddress address, Record<byte[], byte[]> record) {
        String feed = address.feed();
        if (!FeedName.valid(feed)) {
            return Optional.of("its header feed is no name of a feed");
        }
        if (address.timestamp() < 0 || address.timestamp() > record.timestamp() + MOST_AHEAD) {
            return Optional.of("its header feed-time is before 1970, or more than an hour after it was written");
        }
        if (guard.levelOf(feed) != level) {
            return Optional.of("the feed %s has the level %s, and not %s".formatted(feed, guard.levelOf(feed), level));
        }
        return ofValue(feed, record.key(), record.value());
    }

    private Optional<String> ofValue(String feed, byte @Nullable [] key, byte @Nullable [] value) {
        try {
            return WireFormat.isWithdrawal(value)
                    ? otherKey(key, WireFormat.withdrawal(value).getId())
                    : refusal(feed, key, WireFormat.cable(value));
        } catch (UnknownSchemaException e) {
            return Optional.of(
                    "its schema is not known here: upgrade the writers before the lanes, with the same schema.registry.url");
        } catch (UndecodableValueException e) {
            return Optional.of("it is no cable and no withdrawal");
        }
    }

    private Optional<String> refusal(String feed, byte @Nullable [] key, Cable cable) {
        return otherKey(key, cable.getId())
                .or(() ->
                        cable.getLabel().getReasons().isEmpty() ? Optional.empty() : Optional.of("it is in quarantine"))
                .or(() -> guard.refusesFeed(feed, StoredCables.of(cable).label())
                        .map(reason -> "the guard refuses the feed %s: %s".formatted(feed, reason)));
    }

    /** A reader takes the key for the id of the cable that it replaces. */
    private static Optional<String> otherKey(byte @Nullable [] key, String id) {
        return Arrays.equals(key, id.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of("its key is not the id of its cable");
    }

    /** The reason why a record that may be in a feed cannot be written there; empty if it can. */
    Optional<String> missing(String feed, String topic) {
        return exists.test(topic)
                ? Optional.empty()
                : Optional.of("the feed %s has no topic: create it with topics --apply, and backfill the feed"
                        .formatted(feed));
    }
}
