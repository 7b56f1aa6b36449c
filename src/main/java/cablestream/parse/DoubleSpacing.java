package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Line;

/** Copies in which an empty line follows every line: seen in the heading, where none ever stands between two. */
final class DoubleSpacing {
    private static final int FEWEST_LINES = 4;

    private DoubleSpacing() {}

    /** Whether this transmission is such a copy; notes it. */
    static boolean in(MessagePart part, FaultCollector notes) {
        int lines = 0;
        boolean blank = true;
        for (Line line : part.headingLines()) {
            if (!blank && !line.blank()) {
                return false;
            }
            lines += line.blank() ? 0 : 1;
            blank = line.blank();
        }
        if (lines < FEWEST_LINES) {
            return false;
        }
        notes.fault(FaultCode.DOUBLE_SPACED, "seen in the heading");
        return true;
    }
}
