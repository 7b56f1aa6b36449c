package cablestream.reader;

/** Names of the headers of cables and withdrawals. All values are UTF-8 text. */
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

    private HeaderNames() {}
}
