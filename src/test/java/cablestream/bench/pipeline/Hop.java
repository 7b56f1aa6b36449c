package cablestream.bench.pipeline;

import cablestream.cable.Lane;
import cablestream.kafka.TopicNames;
import cablestream.settings.Role;
import java.util.EnumSet;
import java.util.Set;

/** A source topic of a role. */
enum Hop {
    RAW(Role.INTAKE),
    SIGHTED(Role.INTAKE),
    RAW_URGENT(Role.URGENT),
    LANE_URGENT(Role.URGENT),
    LANE_ROUTINE(Role.ROUTINE);

    private final Role role;

    Hop(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    String source(TopicNames topics) {
        return switch (this) {
            case RAW -> topics.raw();
            case SIGHTED -> topics.sightings();
            case RAW_URGENT -> topics.rawUrgent();
            case LANE_URGENT -> topics.lane(Lane.URGENT);
            case LANE_ROUTINE -> topics.lane(Lane.ROUTINE);
        };
    }

    /** The hops whose records lead to records of an output topic; for a changelog, those that change its store. */
    static Set<Hop> before(String topic, TopicNames topics) {
        if (topic.equals(topics.lane(Lane.URGENT))
                || topic.equals(topics.lane(Lane.ROUTINE))
                || topic.equals(topics.sightings())) {
            return EnumSet.of(RAW, RAW_URGENT);
        }
        if (!topic.endsWith("-changelog")) {
            return EnumSet.of(LANE_URGENT, LANE_ROUTINE);
        }
        if (topic.contains("-intake-ledger-") || topic.contains("-intake-positions-")) {
            return EnumSet.of(topic.contains("-urgent-") ? RAW_URGENT : RAW);
        }
        return EnumSet.of(
                topic.contains("-intake-") ? SIGHTED : topic.contains("-urgent-") ? LANE_URGENT : LANE_ROUTINE);
    }
}
