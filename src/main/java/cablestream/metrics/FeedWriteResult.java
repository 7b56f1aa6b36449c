package cablestream.metrics;

/** What the writer of the feeds of a level did with a record. */
public enum FeedWriteResult {
    /** It is in its feed. */
    WRITTEN,
    /** It is a dead letter. */
    REFUSED
}
