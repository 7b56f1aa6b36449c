package cablestream.parse;

import cablestream.text.Line;

/**
 * A line of the text.
 *
 * @param line the line
 * @param seam whether a page line or the end of a section was removed in front of it: a sentence may go on over it
 */
record TextLine(Line line, boolean seam) {
    String text() {
        return line.text();
    }

    boolean blank() {
        return line.blank();
    }
}
