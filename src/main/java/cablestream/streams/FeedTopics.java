package cablestream.streams;

import cablestream.kafka.TopicAdmin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;

/**
 * Knows which topics of feeds exist. A record for a topic that does not would be waited for by the producer, and all records
 * after it. A topic that exists is asked for again after ten seconds. Thread-safe.
 */
final class FeedTopics implements Predicate<String>, AutoCloseable {
    private static final long KNOWN_FOR = Duration.ofSeconds(10).toNanos();

    private final Admin admin;
    private final TopicAdmin topics;
    /** When a topic was seen, in nanoseconds of the process. */
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    /** @param kafka settings of a client */
    FeedTopics(Map<String, Object> kafka) {
        this.admin = Admin.create(kafka);
        this.topics = new TopicAdmin(admin);
    }

    @Override
    public boolean test(String topic) {
        Long last = seen.get(topic);
        if (last != null && System.nanoTime() - last < KNOWN_FOR) {
            return true;
        }
        boolean exists = topics.existing(List.of(topic)).containsKey(topic);
        if (exists) {
            seen.put(topic, System.nanoTime());
        }
        return exists;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
