package cablestream.status;

/** What may become of a transmission. A quarantined cable that is released is published, too. */
enum PassageOutcome {
    PUBLISHED,
    CORRECTION,
    DUPLICATE,
    QUARANTINED,
    DEAD
}
