package cablestream.intake;

import cablestream.cable.Lane;
import cablestream.format.Heading;

/** What intake makes of one transmission: it goes into a lane, or it can be no cable. */
public sealed interface Admission {
    /** The bytes it is about, untouched. */
    byte[] raw();

    /**
     * Something that can become a cable, or a section of one.
     *
     * @param content  its bytes and its text, scanned
     * @param identity what it has in common with all copies and sections of the same message
     * @param lane     by FL5
     */
    record Admitted(RawText content, String identity, Lane lane) implements Admission {
        @Override
        public byte[] raw() {
            return content.bytes();
        }

        /** What was read of it. */
        public Heading heading() {
            return content.scanned().heading();
        }
    }

    /**
     * A dead letter.
     *
     * @param raw    its bytes, untouched
     * @param reason from the closed list
     * @param detail what was found or missing; never message text
     */
    record Rejected(byte[] raw, DeadReason reason, String detail) implements Admission {}
}
