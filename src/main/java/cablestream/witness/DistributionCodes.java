package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import cablestream.reference.Markings;
import org.jspecify.annotations.Nullable;

/** Codes of captions on the lines ACTION and INFO of the archive of 1973 to 1979, before a number of copies: {@code NODS-00}. */
final class DistributionCodes {
    private static final int DIGITS = 2;

    private static final WordSet NO_DISTRIBUTION = WordSet.of("NODS", "NODIS");
    private static final WordSet EXCLUSIVE = WordSet.of("EXDS", "EXDIS");
    static final WordSet ALL = WordSet.union(NO_DISTRIBUTION, EXCLUSIVE);

    private final Markings markings;

    DistributionCodes(Markings markings) {
        this.markings = markings;
    }

    /** The captions whose codes a line has; {@code null} if it has none. */
    @Nullable
    Sum of(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        for (int token = 0; token + 1 < tokens.size(); token++) {
            boolean copies = tokens.isNumber(token + 1)
                    && tokens.length(token + 1) == DIGITS
                    && tokens.after(token).strip().equals("-");
            if (copies && ALL.has(tokens, token) && line.isCapitals(token, token + 1)) {
                add(NO_DISTRIBUTION.has(tokens, token) ? "NODIS" : "EXDIS", sum);
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    private void add(String name, Sum sum) {
        Marking marking = markings.spelled(name);
        if (marking != null) {
            sum.add(marking);
        }
    }
}
