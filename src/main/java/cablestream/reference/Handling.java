package cablestream.reference;

/**
 * The distribution that the captions of a cable leave. Every value is in rising order of restriction, so that of two
 * captions the stricter one holds, column by column.
 *
 * @param offices      offices of the Department that get it
 * @param outside      agencies and commands outside the Department and its posts that get it
 * @param allied       other nations and alliances that get it
 * @param expansion    members of a collective that get it
 * @param profiles     offices that get it by its TAGS, places and origin
 * @param web          whether a caption that permits the web may stand beside the captions
 * @param unclassified whether the captions may stand on an unclassified cable
 */
public record Handling(
        Offices offices,
        Reach outside,
        Reach allied,
        Lists expansion,
        Lists profiles,
        Answer web,
        Answer unclassified) {
    /** No restriction. */
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
        /** Recipients with an address line of their own, and recipients that a passing line names. */
        ADDRESSED,
        NONE
    }

    /** Recipients that lists add. */
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

    /** Whether they restrict nothing. */
    public boolean isOpen() {
        return offices == Offices.ALL
                && outside == Reach.ALL
                && allied == Reach.ALL
                && expansion == Lists.ALL
                && profiles == Lists.ALL
                && web == Answer.YES
                && unclassified == Answer.YES;
    }

    /** The distribution that both leave: the stricter value of each column. */
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
