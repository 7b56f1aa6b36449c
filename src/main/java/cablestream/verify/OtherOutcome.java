package cablestream.verify;

/**
 * The outcome of a transmission that no cable carries.
 *
 * @param position position of the raw record
 * @param kind     kind of the outcome
 * @param reason   reason of a dead letter, otherwise empty
 */
public record OtherOutcome(String position, Kind kind, String reason) {
    /** Outcomes other than a cable. */
    public enum Kind {
        DEAD,
        DUPLICATE,
        SUPERSEDED,
        SERVICE
    }
}
