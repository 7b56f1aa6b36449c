package cablestream.witness;

import cablestream.marking.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines at the edge of a page. */
final class EdgeLine {
    private static final Set<String> NUMBERS =
            Set.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN");

    private static final int MOST_WORDS_OF_HEADING = 14;

    private final LineWords lines;

    EdgeLine(LineWords lines) {
        this.lines = lines;
    }

    /** A line at the edge of a page: {@code PAGE 02 RUEHLI #0212 SECRET}; {@code null} if it is none, or has no marking. */
    @Nullable
    Sum page(PlainLine line) {
        return is(line.tokens()) ? lines.allOrDamaged(line) : null;
    }

    /** Whether some words are those of a line at the edge of a page. */
    static boolean is(Tokens tokens) {
        boolean page = tokens.size() > 1
                && (isPage(tokens, 0) || (tokens.size() <= MOST_WORDS_OF_HEADING && isPage(tokens, tokens.size() - 2)));
        return page || isPart(tokens);
    }

    /** {@code LISBON 00001733  002 OF 003}, {@code LISBON 00001733  002.2 OF 003}. */
    private static boolean isPart(Tokens tokens) {
        for (int token = 1; token < Math.min(MOST_WORDS_OF_HEADING, tokens.size() - 1); token++) {
            if (tokens.is(token, "OF") && isPart(tokens, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(Tokens tokens, int of) {
        boolean divided = of > 1 && tokens.after(of - 2).equals(".");
        int part = divided ? of - 2 : of - 1;
        return tokens.length(of + 1) == tokens.length(part)
                && tokens.isNumber(part)
                && tokens.isNumber(of + 1)
                && tokens.length(part) >= 2;
    }

    private static boolean isPage(Tokens tokens, int token) {
        boolean page = tokens.is(token, "PAGE") || tokens.is(token, "PG");
        return page && (Character.isDigit(tokens.letter(token + 1, 0)) || NUMBERS.contains(tokens.text(token + 1)));
    }
}
