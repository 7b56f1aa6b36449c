package cablestream.verify;

/**
 * What became of a transmission that no cable carries.
 *
 * @param position of the raw record
 * @param kind     what became of it
 * @param reason   of a dead letter, otherwise empty
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
