package cablestream.witness;

import org.jspecify.annotations.Nullable;

/**
 * A line in its place.
 *
 * @param line   the line
 * @param number line number, from 1
 * @param before the line before; {@code null} if that is blank
 * @param after  the line after; {@code null} if that is blank
 */
record LineAt(
        PlainLine line,
        int number,
        @Nullable PlainLine before,
        @Nullable PlainLine after) {
    /** The line after, if it is one of the message and not a sign of its end; {@code null} otherwise. */
    @Nullable
    PlainLine next() {
        PlainLine next = after;
        boolean ends = next == null
                || next.tokens().size() == 0
                || next.tokens().is(0, "BT")
                || next.tokens().is(0, "NNNN")
                || next.tokens().is(0, "NNN");
        return ends ? null : next;
    }

    /** Whether it is part of a sentence that began on the line before. */
    boolean goesOn() {
        return Prose.isOpen(before) && !isApart();
    }

    /** Whether it stands by itself between the lines of a paragraph. */
    boolean isApart() {
        return before != null && after != null && (Prose.isBrokenOff(this) || Prose.standsOut(this));
    }

    /** This line without its neighbours. */
    LineAt alone() {
        return new LineAt(line, number, null, null);
    }
}
