package cablestream.kafka;

import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.reference.ReferenceTable;

/**
 * The names of all topics.
 *
 * @param prefix common prefix: {@code cables.}
 */
public record TopicNames(String prefix) {
    /** The input topic of raw transmissions. */
    public String raw() {
        return prefix + "raw";
    }

    /** The input topic of urgent raw transmissions, for senders that know the precedence. */
    public String rawUrgent() {
        return prefix + "raw.urgent";
    }

    /** The internal topic between intake and a lane; not a contract. */
    public String lane(Lane lane) {
        return prefix + "lane." + lane.label();
    }

    /** The internal topic between a lane and the writer of the feeds of a level; not a contract. */
    public String level(Classification level, Lane lane) {
        return prefix + "level." + level.label() + "." + lane.label();
    }

    /** Numbers that were seen, on their way to accounting; not a contract. */
    public String sightings() {
        return prefix + "sightings";
    }

    /** Every accepted cable and revision. */
    public String all() {
        return prefix + "all";
    }

    /** The topic of one feed. */
    public String feed(String name) {
        return prefix + "feed." + name;
    }

    /** A topic of cables by its name in the policy: {@code all}, {@code feed.web}. */
    public String cables(String name) {
        return prefix + name;
    }

    /** The topic of readable cables that may not be published. */
    public String quarantine() {
        return prefix + "quarantine";
    }

    /** The topic of dead letters, with their bytes unchanged. */
    public String dead() {
        return prefix + "dead";
    }

    /** The topic of requests to release quarantined cables; only operators may write it. */
    public String releases() {
        return prefix + "releases";
    }

    /** The topic of actions of operators. */
    public String audit() {
        return prefix + "audit";
    }

    /** The versions of a reference table. */
    public String reference(ReferenceTable table) {
        return prefix + "reference." + table.label();
    }

    /** The topic of heartbeats that passed a lane, for operators. */
    public String heartbeats() {
        return prefix + "heartbeats";
    }

    /** The topic of events of the traffic. */
    public String events() {
        return prefix + "events";
    }
}
