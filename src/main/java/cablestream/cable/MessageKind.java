package cablestream.cable;

/** The purpose of a transmission. */
public enum MessageKind {
    /** A message with an originator, addressees and text (PLAINDRESS, ACP 127 para 143). */
    TELEGRAM,
    /** A corrected copy of an earlier telegram (para 223). */
    CORRECTION,
    /** A telegram sent on to new addressees (para 504). */
    READDRESSAL,
    /** Cancels an earlier telegram or transmission (para 423, 424). */
    CANCELLATION,
    /** A message between stations about traffic (para 404); never content. */
    SERVICE,
    /** A message in a message text format of the United States (MIL-STD-6040), or in a numbered series of its originator. */
    FORMATTED
}
