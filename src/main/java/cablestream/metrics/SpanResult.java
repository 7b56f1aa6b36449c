package cablestream.metrics;

/** The result of the export of a span. */
public enum SpanResult {
    /** The receiver took it. */
    EXPORTED,
    /** The receiver did not answer, or refused it. */
    FAILED,
    /** Too many spans waited. */
    DROPPED
}
