package cablestream.format;

import cablestream.cable.FaultCode;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out the signs before the lines of a text that a mail quotes: {@code > FM AMEMBASSY TESTVILLE},
 * {@code >> FM AMEMBASSY TESTVILLE}.
 */
public final class QuotedLines {
    private static final int MOST_LINES = 250;
    private static final String ORIGINATOR = "FM ";

    private QuotedLines() {}

    /** The lines without these signs; the same list if FL6 is not quoted. */
    public static List<Line> unquoted(List<Line> lines) {
        int originator = quotedOriginator(lines);
        if (originator < 0) {
            return lines;
        }
        List<Line> unquoted = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int from = afterSigns(line);
            Line rest = from == 0 ? line : line.from(from);
            unquoted.add(
                    i == originator ? rest.noting(new Repair(FaultCode.LINES_QUOTED, line.rawStart(), from)) : rest);
        }
        return unquoted;
    }

    private static int quotedOriginator(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            int from = afterSigns(lines.get(i));
            if (from > 0 && Ascii.at(lines.get(i).text(), from, ORIGINATOR)) {
                return i;
            }
        }
        return -1;
    }

    /** Index after the signs and the spaces between them; 0 without any. */
    private static int afterSigns(Line line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '>') {
            from++;
            while (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
        }
        return from;
    }
}
