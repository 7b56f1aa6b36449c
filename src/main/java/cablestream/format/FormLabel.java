package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.Line;

/** A label of a printed form at the start of a line: {@code From:       AMEMBASSY TESTVILLE}. */
final class FormLabel {
    private FormLabel() {}

    /** Index of the value after the label and its colon; -1 if the line does not begin with them. */
    static int valueIn(Line line, String label) {
        int colon = line.starts(label) ? Ascii.skipBlanks(line.text(), label.length()) : line.length();
        return colon < line.length() && line.charAt(colon) == ':' ? Ascii.skipBlanks(line.text(), colon + 1) : -1;
    }
}
