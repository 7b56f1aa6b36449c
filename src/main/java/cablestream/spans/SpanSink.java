package cablestream.spans;

/** Takes the spans that are to be exported. It neither waits nor fails. */
@FunctionalInterface
public interface SpanSink {
    /** Exports nothing: hops have no spans then. */
    SpanSink NONE = span -> {};

    /** Takes a span; one too many is counted and dropped. */
    void add(HopSpan span);
}
