package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Words that limit the readers of a message, in either case: {@code For Ambassador's eyes only},
 * {@code Not for release to foreigners}.
 */
final class ReaderWords {
    private static final int FEWEST_WORDS_OF_PHRASE = 3;

    /** The words with which a statement about readers begins or ends. */
    static final WordSet FIRST = WordSet.of("EYES", "NOT", "NO", "ONLY", "CLASSIFIED");

    private static final WordSet RELEASE =
            WordSet.of("RELEASE", "DISSEMINATION", "DISSEM", "DISTRIBUTION", "DISCLOSURE", "RELEASABLE");
    private static final WordSet FOREIGN_READERS = WordSet.of(
            "EYES",
            "NATIONALS",
            "GOVERNMENTS",
            "DISSEMINATION",
            "DISSEM",
            "RELEASE",
            "DISTRIBUTION",
            "READERS",
            "PERSONNEL",
            "OFFICIALS",
            "DISCLOSURE");
    private static final WordSet BEYOND = WordSet.of("OUTSIDE", "BEYOND", "ABROAD", "WITHOUT");
    private static final WordSet READERS = WordSet.of("US", "AMERICANS", "AMERICAN", "AMCITS", "USG");
    private static final WordSet PORTION = WordSet.of("PORTION", "PARAGRAPH", "SECTION", "TEXT");

    private final Vocabulary words;

    ReaderWords(Vocabulary words) {
        this.words = words;
    }

    @Nullable
    Sum of(LineAt at) {
        Tokens tokens = at.line().tokens();
        Sum sum = new Sum();
        for (int token = 0; token < tokens.size(); token++) {
            if (!FIRST.has(tokens, token)) {
                continue;
            }
            addPhrase(at.line(), token, sum);
            if (isDenied(tokens, token) || isOnly(at, token) || isClassified(at, token)) {
                sum.doubt();
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    /** {@code eyes only}, {@code not releasable to foreign nationals}: phrases that no sentence has by chance. */
    private void addPhrase(PlainLine line, int token, Sum sum) {
        Tokens tokens = line.tokens();
        boolean begins = tokens.is(token, "EYES") || tokens.is(token, "NOT") || tokens.is(token, "NO");
        Run run = begins ? words.runs().at(tokens, token) : null;
        if (run == null) {
            return;
        }
        boolean eyes = run.marking().name().startsWith("EYES ONLY");
        boolean nationals = run.end() - token >= FEWEST_WORDS_OF_PHRASE;
        if (eyes || nationals && run.marking().restricts()) {
            sum.add(run);
        }
    }

    /** {@code not for release}, {@code not for foreign}, {@code no distribution outside}. */
    private static boolean isDenied(Tokens tokens, int token) {
        if (tokens.is(token, "NOT") && tokens.isBefore(token, "FOR")) {
            return RELEASE.has(tokens, token + 2)
                    || token + 2 < tokens.size()
                            && tokens.is(token + 2, "FOREIGN")
                            && FOREIGN_READERS.has(tokens, token + 3);
        }
        return tokens.is(token, "NO") && RELEASE.has(tokens, token + 1) && BEYOND.has(tokens, token + 2);
    }

    /** {@code AMERICANS ONLY} by itself, or with a sign after it. */
    private static boolean isOnly(LineAt at, int token) {
        Tokens tokens = at.line().tokens();
        int first = token - 1;
        if (first < 0 || !tokens.is(token, "ONLY") || !at.line().isCapitals(first, token + 1)) {
            return false;
        }
        boolean letters = first > 0 && tokens.is(first, "S") && tokens.is(first - 1, "U");
        int start = letters ? first - 1 : first;
        boolean begins =
                start == 0 ? !at.goesOn() : LineWords.isSign(tokens.after(start - 1)) || tokens.is(start - 1, "FOR");
        boolean ends = token == tokens.size() - 1 || !tokens.after(token).isBlank();
        return (letters || READERS.has(tokens, first)) && begins && ends;
    }

    /** {@code C L A S S I F I E D}, {@code CLASSIFIED PORTION:}. */
    private static boolean isClassified(LineAt at, int token) {
        Tokens tokens = at.line().tokens();
        if (tokens.letter(token, 0) != 'C' || !tokens.is(token, "CLASSIFIED")) {
            return false;
        }
        boolean heading = token == 0
                && PORTION.has(tokens, 1)
                && at.line().isCapitals(0, 2)
                && (tokens.size() == 2 || tokens.isFollowedBy(1, ':'));
        return tokens.isApart(token) || heading;
    }
}
