package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;
import org.jspecify.annotations.Nullable;

/** A marking by itself among the items of a line that names a message or a date: {@code 10 Apr 2008, Secret, Lisbon}. */
final class ListedItem {
    private static final int MOST_WORDS = 14;
    private static final int DIGITS_OF_YEAR = 4;

    private final Vocabulary words;

    ListedItem(Vocabulary words) {
        this.words = words;
    }

    @Nullable
    Sum of(LineAt at) {
        PlainLine line = at.line();
        Tokens tokens = line.tokens();
        if (tokens.size() > MOST_WORDS || !hasYear(tokens) || !line.hasRun(words.runs()) || at.goesOn()) {
            return null;
        }
        Sum sum = new Sum();
        if (Cells.are(line)) {
            Cells.of(line.written()).forEach(cell -> addCell(cell, sum));
        }
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            boolean counts = run != null && run.counts() && !OrdinaryUse.isWord(run.marking());
            if (run != null && counts && isItem(tokens, token, run.end())) {
                sum.add(run);
            }
            token = run == null ? token + 1 : run.end();
        }
        return sum.isEmpty() ? null : sum;
    }

    private void addCell(String cell, Sum sum) {
        Tokens tokens = Tokens.of(Ascii.capitals(cell));
        Run run = words.runs().at(tokens, 0);
        if (run != null && run.counts() && run.end() == tokens.size()) {
            sum.add(run);
        }
    }

    private static boolean isItem(Tokens tokens, int from, int to) {
        boolean left = from == 0
                ? tokens.before().isBlank() && to < tokens.size()
                : parts(tokens.after(from - 1)) || isYear(tokens, from - 1);
        boolean right = to == tokens.size() ? !tokens.after(to - 1).startsWith(".") : parts(tokens.after(to - 1));
        return left && right;
    }

    private static boolean parts(String after) {
        return after.indexOf(',') >= 0
                || after.indexOf(';') >= 0
                || after.indexOf('|') >= 0
                || after.indexOf('\t') >= 0
                || after.startsWith("  ")
                || after.contains(" - ");
    }

    private static boolean hasYear(Tokens tokens) {
        for (int token = 0; token < tokens.size(); token++) {
            if (isYear(tokens, token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word has as many digits as a year or the number of a message. */
    private static boolean isYear(Tokens tokens, int token) {
        int digits = 0;
        for (int i = 0; i < tokens.length(token); i++) {
            digits += Character.isDigit(tokens.letter(token, i)) ? 1 : 0;
        }
        return digits >= DIGITS_OF_YEAR;
    }
}
