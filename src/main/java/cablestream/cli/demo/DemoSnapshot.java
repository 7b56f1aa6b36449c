package cablestream.cli.demo;

import cablestream.metrics.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The visible state at one moment. Everything is counted from committed records.
 *
 * @param elapsed    time since the first possible record
 * @param in         raw transmissions
 * @param account    outcomes of all transmissions ever received
 * @param all        cables and revisions
 * @param quarantine quarantined cables
 * @param dead       dead letters
 * @param duplicates copies that end as such
 * @param feeds      each feed, busiest first
 * @param latency    time from the append on a raw topic to the reading from the topic of all cables
 * @param latest     the newest cables, newest first
 * @param events     the events of the story so far, for people
 */
record DemoSnapshot(
        Duration elapsed,
        Flow in,
        Account account,
        Flow all,
        Flow quarantine,
        Flow dead,
        Flow duplicates,
        List<Flow> feeds,
        Latency latency,
        List<Seen> latest,
        List<String> events) {
    DemoSnapshot {
        feeds = List.copyOf(feeds);
        latest = List.copyOf(latest);
        events = List.copyOf(events);
    }

    /**
     * A flow of records.
     *
     * @param name  name for people
     * @param total number so far
     * @param rate  records a second, over the last seconds
     */
    record Flow(String name, long total, double rate) {}

    /**
     * Latency of the last cables, in milliseconds; null before there are any.
     *
     * @param p50 median
     * @param p99 99th percentile
     */
    record Latency(@Nullable Long p50, @Nullable Long p99) {}

    /**
     * A published cable, without its text.
     *
     * @param at             time of reading
     * @param id             {@code 09TESTVILLE212}
     * @param precedence     name of a {@link cablestream.cable.Precedence}; empty if unknown
     * @param classification name of a {@link cablestream.cable.Classification}
     * @param tags           TAGS codes, separated by commas
     * @param feeds          feeds that carry it
     */
    record Seen(Instant at, String id, String precedence, String classification, String tags, List<String> feeds) {
        Seen {
            feeds = List.copyOf(feeds);
        }
    }
}
