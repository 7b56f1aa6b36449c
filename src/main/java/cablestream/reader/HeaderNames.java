package cablestream.reader;

/** Names of the headers of cables, withdrawals and events. All values are UTF-8 text. */
public final class HeaderNames {
    /** Cable, withdrawal: the id of the cable. */
    public static final String CABLE_ID = "cable-id";
    /** Cable: the action precedence, empty if unknown. */
    public static final String PRECEDENCE = "precedence";
    /** Cable: the level of its label. */
    public static final String CLASSIFICATION = "classification";
    /**
     * Cable: the TAGS codes, separated by commas. Codes of persons, and codes that are in no table, are left out: a name
     * may stand in them.
     */
    public static final String TAGS = "tags";
    /** Cable: the positions of its raw records, {@code topic-partition@offset}, separated by commas. */
    public static final String ORIGIN = "origin";
    /** Cable, withdrawal: the time of writing, ISO 8601. The timestamp of the record is the receive time of its last part. */
    public static final String WRITTEN_AT = "written-at";
    /** Withdrawal: the reason. A cable does not have this header. */
    public static final String WITHDRAWAL = "withdrawal";
    /** Cable on a feed: the id of the backfill that put it there. A cable of live traffic does not have this header. */
    public static final String BACKFILL = "backfill-id";

    /** Cable, withdrawal, event: the version of CloudEvents. This header and those that follow are its binary mode for Kafka. */
    public static final String CE_SPECVERSION = "ce_specversion";
    /** The id of the record: unique within its source, and the same on each topic that carries a revision. */
    public static final String CE_ID = "ce_id";
    /** The Cablestream that wrote the record, as a URI reference. */
    public static final String CE_SOURCE = "ce_source";
    /** The type of the record: {@code cablestream.cable.v1}, {@code cablestream.withdrawal.v1} or {@code cablestream.event.v1}. */
    public static final String CE_TYPE = "ce_type";
    /** The time of the occurrence, RFC 3339: the timestamp of the record. */
    public static final String CE_TIME = "ce_time";
    /** The id of the cable, or the subject of the event. */
    public static final String CE_SUBJECT = "ce_subject";
    /** The media type of the value. */
    public static final String CONTENT_TYPE = "content-type";
    /** Cable, event: the trace of the transmission that led to it, W3C Trace Context. */
    public static final String TRACEPARENT = "traceparent";

    private HeaderNames() {}
}
