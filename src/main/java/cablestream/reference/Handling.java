package cablestream.reference;

/**
 * The distribution that the captions of a cable leave. Every value is in rising order of restriction, so that of two captions the
 * stricter one holds, column by column.
 *
 * @param offices      which offices of the Department get it
 * @param outside      which agencies and commands outside the Department and its posts get it
 * @param allied       which other nations and alliances get it
 * @param expansion    which members of a collective get it
 * @param profiles     which offices get it by its TAGS, places and origin
 * @param web          whether a caption that permits the web may stand beside it
 * @param unclassified whether it may stand on an unclassified cable
 */
public record Handling(
        Offices offices,
        Reach outside,
        Reach allied,
        Lists expansion,
        Lists profiles,
        Answer web,
        Answer unclassified) {
    /** Nothing is restricted. */
    public static final Handling OPEN =
            new Handling(Offices.ALL, Reach.ALL, Reach.ALL, Lists.ALL, Lists.ALL, Answer.YES, Answer.YES);

    /** Offices of the Department. */
    public enum Offices {
        ALL,
        /** The action office and those that a passing line names. */
        NAMED,
        /** The office that controls the caption, and those that a passing line names. */
        SECRETARIAT_AND_NAMED,
        /** The office that controls the caption. */
        SECRETARIAT,
        /** The office of the channel; of a channel without one, those that a passing line names. */
        CHANNEL
    }

    /** Recipients outside the Department and its posts. */
    public enum Reach {
        ALL,
        /** Those with a line of their own, and those to whom a passing line passes it. */
        ADDRESSED,
        NONE
    }

    /** What lists add. */
    public enum Lists {
        ALL,
        /** The Department's own offices and posts. */
        STATE,
        NONE
    }

    /** Yes, or no. */
    public enum Answer {
        YES,
        NO
    }

    /** What both leave. */
    public Handling and(Handling other) {
        return new Handling(
                stricter(offices, other.offices),
                stricter(outside, other.outside),
                stricter(allied, other.allied),
                stricter(expansion, other.expansion),
                stricter(profiles, other.profiles),
                stricter(web, other.web),
                stricter(unclassified, other.unclassified));
    }

    private static <E extends Enum<E>> E stricter(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
