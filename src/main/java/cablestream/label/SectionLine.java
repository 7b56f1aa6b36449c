package cablestream.label;

import cablestream.marking.MarkingRuns;
import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;

/** The classification line of a section (FL12) in a text: {@code UNCLAS SECTION 02 OF 03 LISBON 001013}. */
final class SectionLine {
    private static final String OF = " OF ";
    /** The length of that word and the number after it. */
    private static final int LENGTH_OF_TOTAL = 8;

    private final String capitals;
    private final MarkingRuns runs;
    private final NextPlace of;

    /** @param capitals a text in capitals, whose lines are asked for from first to last */
    SectionLine(String capitals, MarkingRuns runs) {
        this.capitals = capitals;
        this.runs = runs;
        this.of = NextPlace.ofWord(capitals, OF);
    }

    /** The number of the section that a line opens, as written; empty if it opens none. */
    String number(int from, int end) {
        int total = of.on(from, end);
        int first = firstWord(from, end);
        if (total <= first || !runs.mayBegin(capitals, first, end)) {
            return "";
        }
        Tokens tokens = Tokens.of(capitals.substring(first, Math.min(end, total + LENGTH_OF_TOTAL)));
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

    private int firstWord(int from, int end) {
        int first = from;
        while (first < end && !Ascii.isWord(capitals.charAt(first))) {
            first++;
        }
        return first;
    }
}
