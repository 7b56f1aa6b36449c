package cablestream.cli.demo;

import cablestream.metrics.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen at one moment. Everything is counted from committed records.
 *
 * @param elapsed    since the first record could come
 * @param in         raw transmissions
 * @param account    what became of all that was ever received
 * @param all        cables and revisions
 * @param quarantine quarantined cables
 * @param dead       dead letters
 * @param duplicates copies that went no further
 * @param feeds      each feed, busiest first
 * @param latency    from append on a raw topic to being read from the topic of all cables
 * @param latest     the newest cables, newest first
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
        List<Seen> latest) {
    DemoSnapshot {
        feeds = List.copyOf(feeds);
        latest = List.copyOf(latest);
    }

    /**
     * Records that go by.
     *
     * @param name   for people
     * @param total  so far
     * @param rate   a second, over the last seconds
     */
    record Flow(String name, long total, double rate) {}

    /**
     * Of the last cables, in milliseconds; null before there are any.
     *
     * @param p50 half of them were faster
     * @param p99 all but one in a hundred were faster
     */
    record Latency(@Nullable Long p50, @Nullable Long p99) {}

    /**
     * A cable that was published. Nothing of its text.
     *
     * @param at             when it was read
     * @param id             {@code 09TESTVILLE212}
     * @param precedence     name of a {@link cablestream.cable.Precedence}; empty if unknown
     * @param classification name of a {@link cablestream.cable.Classification}
     * @param tags           with commas
     * @param feeds          those that got it
     */
    record Seen(Instant at, String id, String precedence, String classification, String tags, List<String> feeds) {
        Seen {
            feeds = List.copyOf(feeds);
        }
    }
}
