package cablestream.search;

/** A query that cannot be answered. The message is for its author, with the place and the remedy, and enters no log. */
public final class MalformedQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedQuery(String message) {
        super(message);
    }
}
