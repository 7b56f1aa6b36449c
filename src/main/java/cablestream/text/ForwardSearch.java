package cablestream.text;

/** Says of one stretch of a text after the other whether a piece begins in it; the text is searched once for all of them. */
final class ForwardSearch {
    private final String text;
    private final String piece;
    /** The next index, after all searched stretches; the length of the text if there is none. */
    private int next = -1;

    ForwardSearch(String text, String piece) {
        this.text = text;
        this.piece = piece;
    }

    /** The next index at or after {@code from}; the length of the text if there is none. Calls must go from left to right. */
    int next(int from) {
        if (next < from) {
            // The search for a character is several times as fast as the one for a text.
            int found = piece.length() == 1 ? text.indexOf(piece.charAt(0), from) : text.indexOf(piece, from);
            next = found < 0 ? text.length() : found;
        }
        return next;
    }

    /** Whether the piece begins in {@code [from, to)}. To be asked from left to right. */
    boolean beginsIn(int from, int to) {
        return next(from) < to;
    }
}
