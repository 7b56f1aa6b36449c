package cablestream.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an index has read its topic. It is committed with the index.
 *
 * @param topic   id that Kafka gave the topic when it was created
 * @param offsets offset of the next record of each partition
 * @param upTo    time up to which the index has all that could be read; {@code null} until it has been complete once
 */
record IndexProgress(
        String topic, Map<Integer, Long> offsets, @Nullable Instant upTo) {
    /** The version of the documents. An index of another version is built again. */
    static final String VERSION = "2";

    private static final String VERSION_KEY = "version";
    private static final String TOPIC_KEY = "topic";
    private static final String UP_TO_KEY = "up-to";
    private static final String OFFSET_KEY = "offset-";

    IndexProgress {
        offsets = Map.copyOf(offsets);
    }

    /** The progress of an index that has read nothing. */
    static IndexProgress none(String topic) {
        return new IndexProgress(topic, Map.of(), null);
    }

    long offset(int partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    IndexProgress reached(int partition, long offset) {
        Map<Integer, Long> more = new HashMap<>(offsets);
        more.put(partition, offset);
        return new IndexProgress(topic, more, upTo);
    }

    IndexProgress complete(Instant time) {
        return new IndexProgress(topic, offsets, time);
    }

    /** As the user data of a commit. */
    Map<String, String> stored() {
        Map<String, String> stored = new HashMap<>();
        stored.put(VERSION_KEY, VERSION);
        stored.put(TOPIC_KEY, topic);
        if (upTo != null) {
            stored.put(UP_TO_KEY, upTo.toString());
        }
        offsets.forEach((partition, offset) -> stored.put(OFFSET_KEY + partition, offset.toString()));
        return stored;
    }

    /** The progress of the user data of a commit; empty if it is of another version, or none. */
    static Optional<IndexProgress> of(Map<String, String> stored) {
        String topic = stored.get(TOPIC_KEY);
        if (topic == null || !VERSION.equals(stored.get(VERSION_KEY))) {
            return Optional.empty();
        }
        try {
            Map<Integer, Long> offsets = new HashMap<>();
            stored.forEach((key, value) -> {
                if (key.startsWith(OFFSET_KEY)) {
                    offsets.put(Integer.valueOf(key.substring(OFFSET_KEY.length())), Long.valueOf(value));
                }
            });
            String upTo = stored.get(UP_TO_KEY);
            return Optional.of(new IndexProgress(topic, offsets, upTo == null ? null : Instant.parse(upTo)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
