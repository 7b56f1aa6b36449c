package cablestream.witness;

import java.util.ArrayList;
import java.util.List;

/** The parts of a line between tabs, bars, semicolons or gaps of two spaces. */
final class Cells {
    private static final int MOST = 16;
    private static final int LONGEST_LINE = 400;

    private Cells() {}

    /** Whether a line is parted by tabs or bars. */
    static boolean are(PlainLine line) {
        return line.written().indexOf('\t') >= 0 || line.text().indexOf('|') >= 0;
    }

    /** The first ones of a line that is not longer than a line of a table is. */
    static List<String> of(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from < Math.min(line.length(), LONGEST_LINE) && cells.size() < MOST) {
            int end = endOfCell(line, from);
            if (end > from) {
                cells.add(line.substring(from, end));
            }
            from = end + 1;
        }
        return cells;
    }

    /** The first one that has a letter. */
    static String firstOf(String line) {
        for (String cell : of(line)) {
            if (cell.chars().anyMatch(Character::isLetter)) {
                return cell;
            }
        }
        return "";
    }

    private static int endOfCell(String line, int from) {
        int end = from;
        while (end < line.length() && !ends(line, end)) {
            end++;
        }
        return end;
    }

    private static boolean ends(String line, int at) {
        char c = line.charAt(at);
        boolean gap = c == ' ' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
        return gap || c == '\t' || c == '|' || c == ';';
    }
}
