package cablestream.intake;

import cablestream.cable.Lane;
import cablestream.format.Heading;

/** The decision of intake on one transmission: it is admitted to a lane, or rejected. */
public sealed interface Admission {
    /** The bytes it is about, untouched. */
    byte[] raw();

    /**
     * A transmission that can become a cable, or a section of one.
     *
     * @param content  its bytes and its text, scanned
     * @param identity common identity of all copies and sections of the same message
     * @param lane     lane by the precedence of FL5
     */
    record Admitted(RawText content, String identity, Lane lane) implements Admission {
        @Override
        public byte[] raw() {
            return content.bytes();
        }

        /** The heading of the transmission. */
        public Heading heading() {
            return content.scanned().heading();
        }
    }

    /**
     * A dead letter.
     *
     * @param raw    its bytes, untouched
     * @param reason reason from the closed list
     * @param detail description of the error; never message text
     */
    record Rejected(byte[] raw, DeadReason reason, String detail) implements Admission {}
}
