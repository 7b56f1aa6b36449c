package cablestream.sweep;

import cablestream.label.Label;
import cablestream.route.Clearance;
import cablestream.route.Guard;
import cablestream.route.Policy;
import java.util.List;

/** The topics of feeds that may not carry a marking: the guard must refuse each of them. */
final class Closed {
    private static final String FEED = "feed.";

    private final Guard guard;
    private final Policy policy;
    private final List<String> feeds;

    Closed(Policy policy) {
        this.guard = new Guard(policy);
        this.policy = policy;
        this.feeds = policy.topics().keySet().stream()
                .filter(topic -> topic.startsWith(FEED))
                .map(topic -> topic.substring(FEED.length()))
                .toList();
    }

    /** Whether the guard lets a label on a topic that is not cleared for the marking. */
    boolean lets(Label label, Written written) {
        return feeds.stream()
                .filter(feed -> !isCleared(policy.feed(feed).clearance(), written))
                .anyMatch(feed -> guard.refusesFeed(feed, label).isEmpty());
    }

    private static boolean isCleared(Clearance clearance, Written written) {
        boolean level = written.level() == null || clearance.level().dominates(written.level());
        return level && written.restrictions().stream().allMatch(clearance::holds);
    }
}
