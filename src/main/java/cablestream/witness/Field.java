package cablestream.witness;

/** Fields of a transmission, as far as markings in them differ. */
enum Field {
    /** No field: captions, passing instructions. */
    NONE,
    /** E.O. line. */
    ORDER,
    TAGS,
    SUBJECT,
    REFERENCES,
    /** The classification authority and its reasons. */
    AUTHORITY,
    /** The text from the first paragraph on. */
    TEXT
}
