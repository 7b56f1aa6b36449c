package cablestream.verify;

/**
 * A deviation from the plan.
 *
 * @param kind    kind of the deviation
 * @param subject id of a cable, number of a transmission, or position of a record
 * @param what    one sentence, without text of messages
 */
public record Finding(Kind kind, String subject, String what) {
    /** The kinds of deviations. */
    public enum Kind {
        LOST("lost"),
        DOUBLED("doubled"),
        ALTERED("altered"),
        MISROUTED("misrouted"),
        OUT_OF_ORDER("out of order"),
        WRONG_OUTCOME("wrong outcome"),
        UNDECODABLE("undecodable");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Override
    public String toString() {
        return subject + ": " + kind.words() + ": " + what;
    }
}
