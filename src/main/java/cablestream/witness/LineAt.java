package cablestream.witness;

import org.jspecify.annotations.Nullable;

/**
 * A line in its place.
 *
 * @param line   the line
 * @param number of the line, from 1
 * @param before the line before; {@code null} if that is blank
 * @param after  the line after; {@code null} if that is blank
 */
record LineAt(
        PlainLine line,
        int number,
        @Nullable PlainLine before,
        @Nullable PlainLine after) {
    /** The same without its neighbours. */
    LineAt alone() {
        return new LineAt(line, number, null, null);
    }
}
