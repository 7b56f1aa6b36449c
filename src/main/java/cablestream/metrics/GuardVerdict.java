package cablestream.metrics;

/** The decision of the guard about a cable and a topic. */
public enum GuardVerdict {
    /** A feed may carry it. */
    ALLOWED,
    /** A feed that selects it may not carry it. */
    DENIED,
    /** No feed may carry it. */
    QUARANTINED,
    /** Routing allowed a topic that the guard refused on publication: an error of ours. */
    BLOCKED;

    /** The reason of an allowed cable. */
    public static final String CLEARED = "CLEARED";

    /** The label of a count: verdict and reason. */
    public String because(String reason) {
        return name() + " " + reason;
    }
}
