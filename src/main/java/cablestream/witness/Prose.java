package cablestream.witness;

import cablestream.marking.Tokens;
import org.jspecify.annotations.Nullable;

/** Whether a line is part of a sentence. */
final class Prose {
    private static final int SHORTEST_PROSE = 40;
    /** More than a paragraph that is set by hand leaves at the end of a line. */
    private static final int LEAST_ROOM = 12;

    private Prose() {}

    /** Whether a line is a sum of markings only because it is the end of a sentence: {@code … WERE TO REMAIN | SECRET.} */
    static boolean isEnd(LineAt at) {
        PlainLine line = at.line();
        boolean open = at.goesOn();
        boolean apart = line.tokens().size() > 0 && line.tokens().isApart(0);
        return !apart && open && (line.text().stripTrailing().endsWith(".") || !line.isCapitals());
    }

    /** Whether a line ends in the middle of a sentence that continues in the next one; a signature is too short for that. */
    static boolean isOpen(@Nullable PlainLine before) {
        return before != null && before.endsOpen() && before.text().strip().length() >= SHORTEST_PROSE;
    }

    /** Whether the next line would have begun on this one if both were one sentence. */
    static boolean isBrokenOff(LineAt at) {
        PlainLine before = at.before();
        PlainLine after = at.after();
        if (before == null || after == null || after.tokens().size() == 0) {
            return false;
        }
        int width = before.text().stripTrailing().length();
        int length = at.line().text().stripTrailing().length();
        return width >= SHORTEST_PROSE && length + 1 + after.tokens().end(0) < width - LEAST_ROOM;
    }

    /** Whether a line of capitals stands between lines of small letters. */
    static boolean standsOut(LineAt at) {
        PlainLine before = at.before();
        PlainLine after = at.after();
        return before != null && after != null && at.line().isCapitals() && !before.isCapitals() && !after.isCapitals();
    }

    private static final int MOST_WORDS_OF_PROSE_LINE = 9;

    /** A line of a sentence, which no caption or passing instruction is. */
    static boolean is(PlainLine line) {
        Tokens tokens = line.tokens();
        int small = 0;
        for (int token = 0; token < tokens.size(); token++) {
            small += line.isCapitals(token, token + 1) ? 0 : 1;
        }
        return small > 4 || tokens.size() > MOST_WORDS_OF_PROSE_LINE;
    }
}
