package cablestream.kafka;

import java.util.Locale;

/** The topics of traffic by purpose: an open transaction of any writer holds each of them back. */
public enum TopicGroup {
    RAW,
    LANES,
    SIGHTINGS,
    /** Between the lanes and the writers of feeds. */
    LEVELS,
    ALL,
    FEEDS,
    QUARANTINE,
    DEAD,
    EVENTS,
    HEARTBEATS;

    /** The name in meter labels. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
