package cablestream.metrics;

import java.util.List;

/**
 * Name, unit, meaning and labels of each meter of Cablestream. Label values come from closed sets, names of topics, feeds and consumer
 * groups, and versions; never from a message.
 */
public enum MeterCatalogue {
    // --- the account: of the whole cluster, from what is committed
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
    SERVICE("cable.service", "_total", "Messages between stations about the traffic; they are reported as events."),
    HELD("cable.held", "", "Transmissions held until the other sections of their message come."),
    IN_LANES("cable.in.lanes", "", "Transmissions that intake let in and that have no outcome yet."),
    BALANCE(
            "cable.account.balance",
            "",
            "1 while what was received is what became of it, 0 when that has been wrong for seconds."),
    LOST(
            "cable.records.lost",
            "_total",
            "Offsets of a raw topic that were deleted before they were read; they are in no other count.",
            "topic"),
    RECALLS_EMPTY(
            "cable.recalls.empty",
            "_total",
            "Raw records that were to be read again and are no longer kept; they are in no other count.",
            "topic"),
    MISSING("cable.numbers.missing", "", "Numbers known to be missing, by kind of series.", "series"),
    CABLES("cable.cables", "_total", "Cables and revisions written to the topic of all cables."),
    FEED_CABLES("cable.feed.cables", "_total", "Cables and revisions written to a feed.", "feed"),
    WITHDRAWN(
            "cable.withdrawn",
            "_total",
            "Withdrawals: records that a cable has left a topic that carried it, by topic and reason; they are in no"
                    + " other count.",
            "topic",
            "reason"),
    GUARD(
            "cable.guard.decisions",
            "_total",
            "What the guard said: a feed ALLOWED or DENIED a cable, a cable QUARANTINED as no feed may carry it;"
                    + " BLOCKED at the door is an error of this program.",
            "decision",
            "reason"),
    HEARTBEATS("cable.heartbeats", "_total", "Heartbeats that came through; they are in no other count.", "lane"),
    // --- what waits, is missing, or is set aside: of the whole cluster, from what is committed
    HEARTBEAT(
            "cable.heartbeat.delivered.timestamp.seconds",
            "",
            "When the last heartbeat came out at the end of a lane; 0 if none is known, NaN while heartbeats are off.",
            "lane"),
    OLDEST_UNDELIVERED(
            "cable.oldest.undelivered.timestamp.seconds",
            "",
            "Receive time of the oldest unprocessed transmission (Unix seconds); 0 if none. Excludes messages waiting for"
                    + " sections.",
            "precedence"),
    INCOMPLETE("cable.messages.incomplete", "", "Messages that wait for sections."),
    INCOMPLETE_OLDEST(
            "cable.messages.incomplete.oldest.timestamp.seconds",
            "",
            "When the first section came of the message that has waited longest; 0 if none waits."),
    GAPS_OPEN(
            "cable.gaps.open",
            "",
            "Gaps in the numbers that were reported and are not filled, by kind of series.",
            "series"),
    DEAD_OPEN(
            "cable.dead.open",
            "",
            "Dead letters with which nothing was done, of the latest 5,000 on the topic.",
            "reason"),
    DEAD_OLDEST(
            "cable.dead.oldest.timestamp.seconds",
            "",
            "When the oldest dead letter with which nothing was done was received; 0 if there is none."),
    QUARANTINE_OPEN(
            "cable.quarantine.open",
            "",
            "Quarantined cables with which nothing was done, of the latest 5,000 on the topic, by first reason.",
            "reason"),
    QUARANTINE_OLDEST(
            "cable.quarantine.oldest.timestamp.seconds",
            "",
            "When the oldest quarantined cable with which nothing was done was received; 0 if there is none."),
    LSO_STALL(
            "cable.lso.stall.seconds",
            "",
            "How long an open transaction has kept readers of committed records from going on, the worst partition of"
                    + " a group of topics.",
            "topics"),
    PARTITION_STALL(
            "cable.partition.stall.seconds",
            "",
            "How long the reader of a partition has made no progress though there is something to read, the worst"
                    + " partition of a group of topics.",
            "topics"),
    // --- counted by each process for the whole cluster, from what is committed after it began to look
    DELIVERY_LATENCY(
            "cable.delivery.latency",
            "_seconds",
            "From the append of the last part of a cable to a raw topic (or the decision to wait for it no longer)"
                    + " until others can read the cable.",
            "precedence"),
    HANDLING_LATENCY(
            "cable.handling.latency",
            "_seconds",
            "From the date-time group of a cable, by the clock of its sender, until others can read it.",
            "precedence"),
    FAULTS("cable.faults", "_total", "Departures from the standard that were tolerated, by code.", "code"),
    UNKNOWN_CODES(
            "cable.unknown.codes", "_total", "Codes and words that are in no table, by what they should be.", "kind"),
    LABEL_CONFLICTS(
            "cable.label.conflicts",
            "_total",
            "Cables whose label cannot be relied on, by each reason: PORTION_ABOVE_BANNER is an alarm.",
            "doubt"),
    EVENTS("cable.events", "_total", "What happened to the traffic, by kind of event.", "kind"),
    ACTIONS("cable.operator.actions", "_total", "What operators did, by action and outcome.", "action", "outcome"),
    RELEASE_ORDERS_REFUSED(
            "cable.release.orders.refused",
            "_total",
            "Records on the topic of releases that were not carried out, by reason: but for LATER_REVISION and"
                    + " TEXT_EXPIRED, none is of the application itself.",
            "reason"),
    READER_UNREAD(
            "cable.feed.reader.unread.records",
            "",
            "Offsets of a feed that a consumer group has not read, markers of transactions among them; 0 if no record is"
                    + " among them, absent if it is not known.",
            "group",
            "feed"),
    READER_OLDEST(
            "cable.feed.reader.oldest.unread.timestamp.seconds",
            "",
            "Timestamp of the first record of a feed that a consumer group has not read; 0 if nothing is unread.",
            "group",
            "feed"),
    READER_MEMBERS(
            "cable.feed.reader.members",
            "",
            "Live members of a consumer group that are assigned partitions of a feed.",
            "group",
            "feed"),
    READER_MOVED(
            "cable.feed.reader.moved.timestamp.seconds",
            "",
            "When this process last saw the committed offsets of a consumer group on a feed change, or saw them first.",
            "group",
            "feed"),
    READERS_LEFT_OUT(
            "cable.feed.readers.left.out",
            "",
            "Pairs of consumer group and feed beyond the 100 with the most unread records, which have no meters."),
    READERS_UNREADABLE(
            "cable.feed.readers.unreadable",
            "",
            "Groups and topics of feeds that this process may not read or that Kafka does not show; the console names"
                    + " them."),
    // --- of this process
    REFERENCE(
            "cable.reference.info",
            "",
            "1 for the version of each reference table that is in force in this process.",
            "table",
            "version"),
    HEARTBEATS_FAILED(
            "cable.heartbeats.failed",
            "_total",
            "Heartbeats that this process could not write to the raw topic of a lane.",
            "lane"),
    REFERENCE_REFUSED("cable.reference.refused", "_total", "Versions of reference tables that were refused.", "table"),
    FEED_WRITES(
            "cable.feed.writes",
            "_total",
            "Records that this process, as the writer of the feeds of a level, wrote or refused. Those of a transaction that was repeated count"
                    + " again. Absent in all other processes.",
            "level",
            "result"),
    STAGE_DURATION("cable.stage.duration", "_seconds", "Time that one step takes for one message.", "stage"),
    STREAMS_STATE(
            "cable.streams.state",
            "",
            "1 for the state that each role of this process is in, 0 for all others.",
            "role",
            "state"),
    REBALANCES(
            "cable.streams.rebalance.duration",
            "_seconds",
            "How long a role of this process was kept from working by each rebalance.",
            "role"),
    THREAD_FAILURES(
            "cable.streams.thread.failures", "_total", "Threads of a role that died and were replaced.", "role"),
    RESTORE_REMAINING(
            "cable.restore.remaining.records",
            "",
            "Records of local state that a role of this process has still to read back from Kafka.",
            "role"),
    REGISTRY_ANSWERED(
            "cable.schema.registry.answered.timestamp.seconds",
            "",
            "When the schema registry last answered this process as it should; 0 if it has not. Absent without a schema"
                    + " registry."),
    REGISTRY_FAILURES(
            "cable.schema.registry.failures",
            "_total",
            "Checks in which the schema registry did not answer this process, or refused the answer; there is one every 15"
                    + " seconds."),
    SEARCH_UNREAD(
            "cable.search.unread.records",
            "",
            "Offsets of the topic of all cables that the search index of this process has not read; NaN while it is not open. Absent"
                    + " without a search."),
    SEARCH_FAILURES(
            "cable.search.failures",
            "_total",
            "Failures after which the search index of this process stopped and tried again."),
    SEARCH_UNDECODABLE(
            "cable.search.undecodable",
            "_total",
            "Records of the topic of all cables that the search index of this process left out, as they cannot be decoded: the log"
                    + " names the first 20."),
    SPANS(
            "cable.spans",
            "_total",
            "Spans that were to be exported, by result: FAILED if the receiver did not take them, DROPPED if too many waited. Absent"
                    + " without otlp.endpoint.",
            "result"),
    BUILD(
            "cable.build.info",
            "",
            "1 for the version of this program, and the policy by which it clears.",
            "version",
            "policy");

    private final String meter;
    private final String suffix;
    private final String meaning;
    private final List<String> labels;

    MeterCatalogue(String meter, String suffix, String meaning, String... labels) {
        this.meter = meter;
        this.suffix = suffix;
        this.meaning = meaning;
        this.labels = List.of(labels);
    }

    /** The name in Micrometer: {@code cable.dead}. */
    public String meter() {
        return meter;
    }

    /** The name in Prometheus, unit included: {@code cable_dead_total}. */
    public String series() {
        return meter.replace('.', '_') + suffix;
    }

    /** The meaning in one sentence. */
    public String meaning() {
        return meaning;
    }

    public List<String> labels() {
        return labels;
    }
}
