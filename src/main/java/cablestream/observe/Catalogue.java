package cablestream.observe;

import java.util.List;

/**
 * Every meter of our own. Labels come from closed sets and from the names of feeds; never from a message.
 */
public enum Catalogue {
    RECEIVED(
            "cable.received",
            "_total",
            "Transmissions taken from the raw topics; several run together count each.",
            "input"),
    PUBLISHED("cable.published", "_total", "Cables and revisions written to the topic of all cables."),
    FEED_PUBLISHED("cable.feed.published", "_total", "Cables and revisions written to a feed.", "feed"),
    QUARANTINED("cable.quarantined", "_total", "Cables written to quarantine, by their first reason.", "reason"),
    DEAD("cable.dead", "_total", "Dead letters by reason.", "reason"),
    DUPLICATES("cable.duplicates", "_total", "Transmissions that were received before and go no further."),
    SECTIONS_JOINED("cable.sections.joined", "_total", "Transmissions that became part of a message with others."),
    HELD("cable.held", "", "Transmissions held until the other sections of their message come."),
    FAULTS("cable.faults", "_total", "Departures from the standard that were tolerated, by code.", "code"),
    REFERENCE(
            "cable.reference.info",
            "",
            "1 for the version of each reference table that is in force in this process.",
            "table",
            "version"),
    REFERENCE_REFUSED("cable.reference.refused", "_total", "Versions of reference tables that were refused.", "table"),
    STAGE_DURATION("cable.stage.duration", "_seconds", "Time that one step takes for one message.", "stage"),
    DELIVERY_LATENCY(
            "cable.delivery.latency",
            "_seconds",
            "From append on a raw topic to the output; the commit adds at most its interval.",
            "precedence");

    private final String meter;
    private final String suffix;
    private final String meaning;
    private final List<String> labels;

    Catalogue(String meter, String suffix, String meaning, String... labels) {
        this.meter = meter;
        this.suffix = suffix;
        this.meaning = meaning;
        this.labels = List.of(labels);
    }

    /** Its name in Micrometer: {@code cable.dead}. */
    public String meter() {
        return meter;
    }

    /** Its name in Prometheus, unit included: {@code cable_dead_total}. */
    public String series() {
        return meter.replace('.', '_') + suffix;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    public List<String> labels() {
        return labels;
    }
}
