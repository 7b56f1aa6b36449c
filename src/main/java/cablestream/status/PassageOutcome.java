package cablestream.status;

/** What a transmission may become besides a new cable. */
enum PassageOutcome {
    CORRECTION,
    DUPLICATE,
    DEAD
}
