package cablestream.route;

/**
 * A stream of exactly the cables that concern somebody. What it may carry the {@link Policy} says.
 *
 * @param name        ends the name of its topic: lower-case letters, digits and dashes
 * @param description for people, one sentence
 * @param selection   what it takes
 */
public record Feed(String name, String description, Selection selection) {
    /** The name of the feed that takes what no other takes. */
    public static final String UNROUTED = "unrouted";
}
