package cablestream.route;

import cablestream.cable.Classification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The only source of clearances: the labels that each topic may carry. Feeds select, the policy clears; so a feed can be
 * added while traffic flows, and cannot raise its own clearance. A change of the policy needs a restart.
 *
 * @param version version that the policy states
 * @param readers clearances of the readers, by Kafka principal: {@code User:desk}
 * @param topics  grants by name of the topic without the prefix: {@code all}, {@code feed.web}; {@code feed.*} is for each
 *                feed that has no grant of its own
 */
public record Policy(String version, Map<String, Clearance> readers, Map<String, Grant> topics) {
    /** The topic of all cables. */
    public static final String ALL = "all";
    /** The topic of cables in doubt. */
    public static final String QUARANTINE = "quarantine";

    static final String FEED = "feed.";
    static final String EVERY_FEED = FEED + "*";
    static final String CATCH_ALL = FEED + Feed.UNROUTED;

    /** Topics that carry cables in doubt, or that report them: only the clearance for everything is enough for them. */
    static final List<String> SYSTEM_HIGH = List.of(ALL, QUARANTINE, "dead", "events");

    public Policy {
        readers = Map.copyOf(readers);
        topics = Map.copyOf(topics);
    }

    /**
     * The grant of the policy to one topic.
     *
     * @param clearance labels that the topic may carry
     * @param owner     office that answers for the topic
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

    /** The topic of a feed. */
    public static String ofFeed(String feed) {
        return FEED + feed;
    }

    /** The name of the feed whose topic has this name without the prefix; empty if it is none of a feed. */
    public static Optional<String> feedOf(String topic) {
        return topic.startsWith(FEED) ? Optional.of(topic.substring(FEED.length())) : Optional.empty();
    }

    /** The levels that feeds have. */
    public Set<Classification> feedLevels() {
        return topics.entrySet().stream()
                .filter(topic -> feedOf(topic.getKey()).isPresent())
                .map(topic -> topic.getValue().clearance().level())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The grant of the topic of a feed. */
    public Grant feed(String name) {
        return topic(FEED + name);
    }
}
