package cablestream.witness;

import cablestream.marking.Tokens;
import org.jspecify.annotations.Nullable;

/** Whether a line is part of a sentence. */
final class Prose {
    private static final int SHORTEST_PROSE = 40;

    private Prose() {}

    /** Whether a line is a sum of markings only because it is the end of a sentence: {@code … WERE TO REMAIN | SECRET.} */
    static boolean isEnd(PlainLine line, @Nullable PlainLine before) {
        boolean open = isOpen(before);
        boolean apart = line.tokens().size() > 0 && line.tokens().isApart(0);
        return !apart && open && (line.text().stripTrailing().endsWith(".") || !line.isCapitals());
    }

    /** Whether a line ends in the middle of a sentence that goes on in the next one; a signature is too short for that. */
    static boolean isOpen(@Nullable PlainLine before) {
        return before != null && before.endsOpen() && before.text().strip().length() >= SHORTEST_PROSE;
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
