package cablestream.kafka;

import java.util.Locale;

/** The topics to which transactions write, by what they are for. */
public enum TopicGroup {
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
