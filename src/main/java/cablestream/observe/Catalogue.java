package cablestream.observe;

import java.util.List;

/**
 * Every meter of our own. Labels come from closed sets and from the names of feeds; never from a message.
 */
public enum Catalogue {
    RECEIVED(
            "cable.received",
            "_total",
            "Transmissions taken from the raw topics, by topic; several run together count each.",
            "topic"),
    PUBLISHED("cable.published", "_total", "Transmissions that a published cable carries."),
    QUARANTINED(
            "cable.quarantined",
            "_total",
            "Transmissions that a quarantined cable carries, by its first reason.",
            "reason"),
    DEAD("cable.dead", "_total", "Dead letters by reason.", "reason"),
    DUPLICATES("cable.duplicates", "_total", "Copies of what was received before, by how they came.", "kind"),
    SUPERSEDED("cable.superseded", "_total", "Transmissions of which a later version was here already."),
    SERVICE("cable.service", "_total", "Messages between stations about the traffic; they are told as events."),
    HELD("cable.held", "", "Transmissions held until the other sections of their message come."),
    IN_LANES("cable.in.lanes", "", "Transmissions that intake let in and that have no outcome as yet."),
    BALANCE(
            "cable.account.balance",
            "",
            "1 while what was received is what became of it, 0 when that has been wrong for seconds."),
    MISSING("cable.numbers.missing", "", "Numbers known to be missing, by kind of series.", "series"),
    CABLES("cable.cables", "_total", "Cables and revisions written to the topic of all cables."),
    FEED_CABLES("cable.feed.cables", "_total", "Cables and revisions written to a feed.", "feed"),
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
