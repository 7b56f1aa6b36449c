package cablestream.intake;

/** What intake makes of one transmission: it goes into a lane, or it can be no cable. */
public sealed interface Admission {
    /** The bytes it is about, untouched. */
    byte[] raw();

    /**
     * Something that can become a cable, or a section of one.
     *
     * @param raw      its bytes, untouched
     * @param heading  what was read of it
     * @param identity what it has in common with all copies and sections of the same message
     * @param lane     by FL5
     */
    record Admitted(byte[] raw, Heading heading, String identity, Lane lane) implements Admission {}

    /**
     * A dead letter.
     *
     * @param raw    its bytes, untouched
     * @param reason from the closed list
     * @param detail what was found or missing; never message text
     */
    record Rejected(byte[] raw, DeadReason reason, String detail) implements Admission {}
}
