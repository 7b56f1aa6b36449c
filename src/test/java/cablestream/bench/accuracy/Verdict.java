package cablestream.bench.accuracy;

/** What became of one field of one cable. */
public enum Verdict {
    /** It equals the key. */
    RIGHT,
    /** Its value is no longer in the text as it was; what was read is what is left of it, or nothing. */
    LOST,
    /** Damage to its source made it differ from the key, and a fault of the cable reports it. */
    REPORTED,
    /** Damage to its source made it differ from the key, and no fault says so. */
    SILENT,
    /** It differs from the key, although its source is as it was written. */
    WRONG
}
