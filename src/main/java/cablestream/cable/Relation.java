package cablestream.cable;

/**
 * What one message says about another.
 *
 * @param kind   what it does to it
 * @param source id of the message that says so
 * @param target id of the message that it is said of
 */
public record Relation(Kind kind, String source, String target) {
    /** What a message does to another. */
    public enum Kind {
        /** It is not to be acted on (ACP 127 para 423, 424). */
        CANCELS,
        /** It is a corrected copy that has a reference number of its own. */
        SUPERSEDES
    }
}
