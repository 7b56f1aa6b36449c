package cablestream.route;

/** The reasons why a topic may not carry a cable whose label is in no doubt. */
public enum Refusal {
    /** The level of the cable is above that of the topic. */
    ABOVE_CLEARANCE,
    /** The cable has a restricting caption that the readers of the topic do not hold. */
    RESTRICTED_BY_CAPTION,
    /** The topic carries only cables with a permitting caption, and the cable does not have the caption. */
    NOT_PERMITTED
}
