package cablestream.text;

/** Tells of one stretch of a text after the other whether a piece begins in it; the text is searched once for all of them. */
final class Ahead {
    private final String text;
    private final String piece;
    /** Where it begins next, behind all stretches so far; the length of the text if nowhere. */
    private int next = -1;

    Ahead(String text, String piece) {
        this.text = text;
        this.piece = piece;
    }

    /** Whether the piece begins in {@code [from, to)}. To be asked from left to right. */
    boolean beginsIn(int from, int to) {
        if (next < from) {
            int found = text.indexOf(piece, from);
            next = found < 0 ? text.length() : found;
        }
        return next < to;
    }
}
