package cablestream.enrich;

/** The rules by which a recipient or an office gets a cable, or does not. */
public enum DistributionRule {
    // --- gets it
    /** A line of FL7 or FL8 names it. */
    ADDRESSEE,
    /** A collective has it as a member; by the table of collectives. */
    COLLECTIVE,
    /** A passing line asks to pass it on. */
    RELAY,
    /** A passing or attention line names the office. */
    PASSING_LINE,
    /** The distribution that is printed on the copy names the office (1973 to 1979). */
    DISTRIBUTION,
    /** A caption belongs to the office, or adds it; by the table of captions. */
    CAPTION,
    /** A standing request of the office; by the table of profiles. */
    PROFILE,
    /** The bureau has the place; by the table of regions. */
    REGION,
    // --- does not
    /** The originator of the cable. */
    ORIGINATOR,
    /** A line of FL9 exempts it. */
    EXEMPT,
    /** A caption keeps it from the cable; by the tables of captions and effects. */
    RESTRICTED
}
