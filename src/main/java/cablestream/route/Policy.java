package cablestream.route;

import java.util.List;
import java.util.Map;

/**
 * Which topic may carry what: the one source of clearances. Feeds select, the policy clears; so a feed can be added while traffic
 * flows, and cannot raise its own clearance. A change of the policy needs a restart.
 *
 * @param version what the policy calls itself
 * @param readers clearances of those who may read, by Kafka principal: {@code User:desk}
 * @param topics  by name without the prefix: {@code all}, {@code feed.web}; {@code feed.*} is for each feed that has none of its own
 */
public record Policy(String version, Map<String, Clearance> readers, Map<String, Grant> topics) {
    static final String ALL = "all";
    static final String FEED = "feed.";
    static final String EVERY_FEED = FEED + "*";
    static final String CATCH_ALL = FEED + Feed.UNROUTED;

    /** Topics that carry what is in doubt, or that report it: for them no clearance is enough but that for everything. */
    static final List<String> SYSTEM_HIGH = List.of(ALL, "quarantine", "dead", "events");

    public Policy {
        readers = Map.copyOf(readers);
        topics = Map.copyOf(topics);
    }

    /**
     * What the policy grants one topic.
     *
     * @param clearance what it may carry
     * @param owner     who answers for it
     * @param readers   principals that may read it, in the order of the policy
     */
    public record Grant(Clearance clearance, String owner, List<String> readers) {
        public Grant {
            readers = List.copyOf(readers);
        }
    }

    /** The grant of a topic of cables by its name without the prefix. */
    public Grant topic(String name) {
        Grant grant = topics.get(name);
        if (grant == null && name.startsWith(FEED)) {
            grant = topics.get(EVERY_FEED);
        }
        if (grant == null) {
            throw new IllegalArgumentException("the policy has no topic " + name);
        }
        return grant;
    }

    /** The grant of the topic of a feed. */
    public Grant feed(String name) {
        return topic(FEED + name);
    }
}
