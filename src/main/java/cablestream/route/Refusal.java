package cablestream.route;

/** Why a topic may not carry a cable whose label is in no doubt. */
public enum Refusal {
    /** Its level is above that of the topic. */
    ABOVE_CLEARANCE,
    /** It has a restricting caption that the readers of the topic do not hold. */
    RESTRICTED_BY_CAPTION,
    /** The topic carries only cables with a permitting caption, and the cable does not have the caption. */
    NOT_PERMITTED
}
