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
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a record may be written to its feed, by what the record itself says. It trusts no lane: not that the feed has the
 * level, and not that its clearance covers the label.
 *
 * @param level level of the feeds
 */
record LevelCheck(Classification level, Guard guard) {
    /**
     * The reason why a record may not be written, without any of its text; empty if it may.
     *
     * @param key   key of the record
     * @param value value of the record
     */
    Optional<String> refusal(FeedAddress address, byte @Nullable [] key, byte @Nullable [] value) {
        String feed = address.feed();
        if (!FeedName.valid(feed)) {
            return Optional.of("it names no feed");
        }
        if (guard.levelOf(feed) != level) {
            return Optional.of("the feed %s has the level %s, and not %s".formatted(feed, guard.levelOf(feed), level));
        }
        try {
            return WireFormat.isWithdrawal(value)
                    ? otherKey(key, WireFormat.withdrawal(value).getId())
                    : refusal(feed, key, WireFormat.cable(value));
        } catch (UndecodableValueException | UnknownSchemaException e) {
            return Optional.of("it is no cable and no withdrawal");
        }
    }

    private Optional<String> refusal(String feed, byte @Nullable [] key, Cable cable) {
        return otherKey(key, cable.getId())
                .or(() -> guard.refusesFeed(feed, StoredCables.of(cable).label())
                        .map(reason -> "the guard refuses the feed %s: %s".formatted(feed, reason)));
    }

    /** A reader takes the key for the id of the cable that it replaces. */
    private static Optional<String> otherKey(byte @Nullable [] key, String id) {
        return Arrays.equals(key, id.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of("its key is not the id of its cable");
    }
}
