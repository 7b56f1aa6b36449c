package cablestream.cable;

/** The kind of an originator or addressee. */
public enum PlaceKind {
    /** The Department of State. */
    DEPARTMENT,
    EMBASSY,
    CONSULATE,
    /** A mission to an organization, an interests section, an office or a delegation. */
    MISSION,
    /** Another agency of the government. */
    AGENCY,
    MILITARY,
    /** A list of posts after one name (FL7/FL8), AIGs included. */
    COLLECTIVE,
    /** Another nation or an alliance. */
    ALLIED,
    /** An entry into another message system: neither place nor agency. */
    GATEWAY,
    UNKNOWN
}
