package cablestream.kafka;

import java.util.Locale;

/** The topics of traffic, by what they are for: each is held back by an open transaction, whoever writes there. */
public enum TopicGroup {
    RAW,
    LANES,
    SIGHTINGS,
    ALL,
    FEEDS,
    QUARANTINE,
    DEAD,
    EVENTS,
    HEARTBEATS;

    /** As in meter labels. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
