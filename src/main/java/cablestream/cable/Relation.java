package cablestream.cable;

/**
 * The effect of one message on another.
 *
 * @param kind   kind of the effect
 * @param source id of the message that states the relation
 * @param target id of the affected message
 */
public record Relation(Kind kind, String source, String target) {
    /** The kinds of effects. */
    public enum Kind {
        /** The target is not to be acted on (ACP 127 para 423, 424). */
        CANCELS,
        /** The source is a corrected copy of the target with a reference number of its own. */
        SUPERSEDES
    }
}
