package cablestream.verify;

/**
 * Something that is not as it must be.
 *
 * @param kind    what is wrong
 * @param subject id of a cable, or number of a transmission
 * @param what    one sentence, without text of messages
 */
public record Finding(Kind kind, String subject, String what) {
    /** What can be wrong. */
    public enum Kind {
        LOST("lost"),
        DOUBLED("doubled"),
        ALTERED("altered"),
        MISROUTED("misrouted"),
        OUT_OF_ORDER("out of order"),
        WRONG_OUTCOME("wrong outcome");

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
