package cablestream.label;

import cablestream.marking.MarkingRuns;
import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;

/** The classification line of a section (FL12): {@code UNCLAS SECTION 02 OF 03 LISBON 001013}. */
final class SectionLine {
    private SectionLine() {}

    /** The number of the section that a line of a text opens, as written; empty if it opens none. */
    static String number(String text, int from, int end, MarkingRuns runs) {
        int of = Ascii.indexOf(text, " OF ", from, end);
        if (of < 0) {
            return "";
        }
        Tokens tokens = Tokens.of(Ascii.capitals(text.substring(from, Math.min(end, of + 8))));
        Run level = tokens.size() < 4 ? null : runs.at(tokens, 0);
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
}
