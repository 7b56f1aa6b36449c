package cablestream.traffic;

/**
 * The composition of the traffic. All values are shares from 0 to 1.
 *
 * @param multiSection cables sent in sections, each a transmission of its own unless they are one text
 * @param oneText      share of the cables in sections that come as one text with page lines, as archives keep them
 * @param damaged      cables with damage that a reader must repair
 * @param duplicated   cables sent a second time on another channel
 * @param lost         share of the cables in sections of which one section never arrives
 * @param corrected    cables that are followed by a corrected copy
 * @param flash        cables with precedence FLASH; the rest after this and the next three is ROUTINE
 * @param niact        NIACT IMMEDIATE for the action office
 * @param immediate    IMMEDIATE
 * @param priority     PRIORITY
 */
public record TrafficMix(
        double multiSection,
        double oneText,
        double damaged,
        double duplicated,
        double lost,
        double corrected,
        double flash,
        double niact,
        double immediate,
        double priority) {
    /** A mix with all features for a viewer, in which every cable is completed. */
    public static final TrafficMix DEMO = new TrafficMix(0.08, 0, 0.10, 0.03, 0, 0, 0.01, 0.01, 0.09, 0.40);

    /** A mix by the standard: without damage, copies and losses. */
    public static final TrafficMix CLEAN = new TrafficMix(0.08, 0, 0, 0, 0, 0, 0.01, 0.01, 0.09, 0.40);

    public TrafficMix {
        check("multi-section", multiSection);
        check("one-text", oneText);
        check("damaged", damaged);
        check("duplicated", duplicated);
        check("lost", lost);
        check("corrected", corrected);
        check("flash", flash);
        check("niact", niact);
        check("immediate", immediate);
        check("priority", priority);
        check("flash, niact, immediate and priority together", flash + niact + immediate + priority);
    }

    /** The same with another share of corrected cables. */
    public TrafficMix withCorrected(double share) {
        return new TrafficMix(
                multiSection, oneText, damaged, duplicated, lost, share, flash, niact, immediate, priority);
    }

    private static void check(String name, double share) {
        // Written so that NaN is refused too.
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is a share from 0 to 1, not " + share);
        }
    }
}
