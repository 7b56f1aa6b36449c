package cablestream.parse;

import cablestream.text.Ascii;

/** A line of the drafting block of the Department's telegrams of 1973 to 1979: {@code DRAFTED BY EUR/XX:JDOE}, often misspelt. */
final class DraftingLine {
    private static final String[] OPENINGS = {
        "DRAFTED", "APPROVED", "EPPROVED", "CLEARED", "CLEARANCES", "DESIRED DISTRIBUTION", "DISTRIBUTION", "FROM:"
    };

    private DraftingLine() {}

    /** Whether a line opens the block, or one of its parts. */
    static boolean opens(String line) {
        for (String opening : OPENINGS) {
            if (Ascii.starts(line, opening)) {
                return true;
            }
        }
        return false;
    }
}
