package cablestream.metrics;

/** The decision of the guard about a cable and a topic. */
public enum GuardVerdict {
    /** A feed may carry it. */
    ALLOWED,
    /** A feed that selects it may not carry it. */
    DENIED,
    /** No feed may carry it. */
    QUARANTINED,
    /** Routing allowed what the guard refused at the door: an error of ours. */
    BLOCKED;

    /** Why a cable is allowed. */
    public static final String CLEARED = "CLEARED";

    /** The label of a count: verdict and reason. */
    public String because(String reason) {
        return name() + " " + reason;
    }
}
