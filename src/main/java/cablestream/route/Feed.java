package cablestream.route;

/**
 * A stream of exactly the cables that concern a group of readers. The {@link Policy} clears it.
 *
 * @param name        last part of the name of its topic: lower-case letters, digits and dashes
 * @param description one sentence for people
 * @param selection   the cables that it takes
 */
public record Feed(String name, String description, Selection selection) {
    /** The name of the feed for cables that no other feed takes. */
    public static final String UNROUTED = "unrouted";
}
