package cablestream.route;

/** Whether a published cable may be put into a feed now. */
public enum BackfillVerdict {
    /** The feed selects it and is cleared for it. */
    TAKEN,
    /** The feed is not among the feeds in force. */
    NOT_IN_FORCE,
    /** The feed does not select it. */
    NOT_SELECTED,
    /** The feed selects it and is not cleared for it. */
    NOT_CLEARED,
    /** It was cancelled, or superseded by another cable. */
    NOT_STANDING,
    /** A later revision was decided, or it left the topic of all cables. */
    OUT_OF_DATE,
    /** The lane does not remember the message, and so does not know all of its markings. */
    NOT_REMEMBERED
}
