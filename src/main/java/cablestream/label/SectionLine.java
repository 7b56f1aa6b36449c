package cablestream.label;

import cablestream.marking.MarkingRuns;
import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;

/** The classification line of a section (FL12): {@code UNCLAS SECTION 02 OF 03 LISBON 001013}. */
final class SectionLine {
    private static final String OF = " OF ";
    /** The length of that word and the number after it. */
    private static final int LENGTH_OF_TOTAL = 8;

    private final MarkingRuns runs;

    SectionLine(MarkingRuns runs) {
        this.runs = runs;
    }

    /** The number of the section that the line {@code [from, end)} of a text opens, as written; empty if it opens none. */
    String number(String text, int from, int end) {
        int first = firstWord(text, from, end);
        if (first == end || !runs.mayBegin(text, first, end)) {
            return "";
        }
        String line = Ascii.capitals(text.substring(first, end));
        int total = line.indexOf(OF);
        if (total <= 0) {
            return "";
        }
        Tokens tokens = Tokens.of(line.substring(0, Math.min(line.length(), total + LENGTH_OF_TOTAL)));
        Run level = runs.at(tokens, 0);
        if (level == null || level.marking().level() == null) {
            return "";
        }
        for (int token = level.end(); token + 2 < tokens.size(); token++) {
            if (tokens.isNumber(token) && tokens.is(token + 1, "OF") && tokens.isNumber(token + 2)) {
                return tokens.text(token);
            }
        }
        return "";
    }

    private static int firstWord(String text, int from, int end) {
        int first = from;
        while (first < end && !Ascii.isWord(text.charAt(first))) {
            first++;
        }
        return first;
    }
}
