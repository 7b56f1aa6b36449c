package cablestream.streams;

import cablestream.cable.Lane;

/** The names of nodes and stores. They persist over an upgrade: renaming a store loses its state. */
final class NodeNames {
    static final String RAW = "raw";
    static final String INTAKE = "intake";
    static final String REJECTED = "rejected";
    /** Events of records that were deleted before they were read. */
    static final String LOSSES = "losses";

    static final String LANE = "lane";
    /** The source of orders to release quarantined cables, and the node that takes them. */
    static final String RELEASES = "releases";

    static final String RELEASE = "release";
    static final String ASSEMBLE = "assemble";
    static final String PARSE = "parse";
    static final String NORMALIZE = "normalize";
    static final String ENRICH = "enrich";
    static final String LABEL = "label";
    /** Joins the label with those of earlier transmissions. */
    static final String JOIN_LABELS = "join-labels";

    static final String ROUTE = "route";
    static final String ENCODE = "encode";
    static final String PUBLISH = "publish";
    static final String REPORT = "report";
    static final String CABLES = "cables";
    static final String EVENTS = "events";
    static final String DEAD = "dead";
    /** Numbers that intake saw, on their way to accounting. */
    static final String SIGHTINGS = "sightings";
    /** Continuity numbers of published messages, on the same way. */
    static final String CONTINUITY = "continuity";

    static final String SIGHTED = "sighted";
    static final String ACCOUNTING = "accounting";
    static final String FINDINGS = "findings";
    /** Sightings that accounting failed on, to the dead letters. */
    static final String UNREADABLE = "unreadable";

    /** The source of records for feeds of a level, the node that judges them, and the feeds. */
    static final String LEVEL = "level";

    static final String WRITE_FEED = "write-feed";
    static final String FEEDS = "feeds";

    /** Store: sections that wait for others. */
    static final String OPEN_MESSAGES = "open-messages";
    /** Store: messages within their deduplication window. */
    static final String REMEMBERED_MESSAGES = "remembered-messages";
    /** Store: the joined label of each remembered message, and the topics that carry it. */
    static final String MESSAGE_HISTORIES = "message-histories";
    /** Store: the times of the next checks of messages. */
    static final String DUE_INDEX = "timetable";
    /** Store: messages that died while they were handed on; empty between two records, and kept nowhere. */
    static final String NEW_DEAD_LETTERS = "buried";
    /** Store: the series of numbers. */
    static final String SERIES = "series";
    /** Store: the reported gaps of each series; small, so that others can read its changelog from the beginning. */
    static final String OPEN_GAPS = "open-gaps";
    /** Store: the times of the next checks of series. */
    static final String SERIES_DUE_INDEX = "series-timetable";
    /** Store: the last offset that intake read of each raw partition. */
    static final String INTAKE_POSITIONS = "intake-positions";
    /** Store: counts of intake, of a lane, of accounting. */
    static final String INTAKE_LEDGER = "intake-ledger";

    static final String LANE_LEDGER = "lane-ledger";
    static final String ACCOUNTING_LEDGER = "accounting-ledger";

    private NodeNames() {}

    /** The sink of relations and of labels from one lane to the other. */
    static String relationsTo(Lane lane) {
        return "relations-to-lane-" + lane.label();
    }

    static String toLane(Lane lane) {
        return "to-lane-" + lane.label();
    }
}
