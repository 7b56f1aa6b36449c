package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import org.jspecify.annotations.Nullable;

/** Markings among the other words of a line. */
final class LineWords {
    /** {@code S E CR E T}. */
    private static final int MOST_PIECES_OF_NAME = 8;

    private static final int MOST_WORDS_OF_EDGE = 6;

    /** A post and the number of a message. */
    private static final int MOST_WORDS_OF_NUMBER = 3;

    private final Vocabulary words;
    private final DamagedWords damaged;

    LineWords(Vocabulary words, DamagedWords damaged) {
        this.words = words;
        this.damaged = damaged;
    }

    /** Whether some words of a line are a marking, or the first one is a short form: most lines have none, and need no further look. */
    boolean hasMarking(PlainLine line) {
        Tokens tokens = line.tokens();
        return line.hasRun(words.runs())
                || tokens.size() > 0 && words.tables().markings().inBrackets(tokens.text(0)) != null;
    }

    /**
     * The sum of all levels and restricting markings among the words of a line; {@code null} if there are none.
     *
     * @param distinctive whether only those count that are no ordinary words
     */
    @Nullable
    Sum all(PlainLine line, boolean distinctive) {
        if (!line.hasRun(words.runs())) {
            return null;
        }
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            boolean counts = run != null
                    && (run.marking().isLevel()
                            ? !distinctive || tokens.isApart(token)
                            : run.marking().restricts())
                    && !(distinctive && OrdinaryUse.isWord(run.marking()));
            if (run != null && counts) {
                sum.add(run);
            }
            token = run == null ? token + 1 : run.end();
        }
        return sum.isEmpty() ? null : sum;
    }

    /** The sum of all levels and restricting markings among the words of a line, and a doubt if one is damaged. */
    @Nullable
    Sum allOrDamaged(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum sum = all(line, false);
        if (!damaged.isAmong(tokens, 0)) {
            return sum;
        }
        Sum doubted = sum == null ? new Sum() : sum;
        doubted.doubt();
        return doubted;
    }

    /** The sum of the markings on a line of TAGS or references: restricting markings, and a level at its end. */
    @Nullable
    Sum listed(PlainLine line) {
        Sum sum = all(line, true);
        Sum last = lastLevel(line, true);
        return last == null ? sum : all(line, false);
    }

    /**
     * A level at the end of a line; {@code null} if there is none.
     *
     * @param anyCase whether one in small letters counts, too
     */
    @Nullable
    Sum lastLevel(PlainLine line, boolean anyCase) {
        if (!line.hasRun(words.runs())) {
            return null;
        }
        Tokens tokens = line.tokens();
        for (int token = Math.max(0, tokens.size() - MOST_PIECES_OF_NAME); token < tokens.size(); token++) {
            Run run = words.runs().at(tokens, token);
            boolean level = run != null && run.marking().level() != null && run.end() == tokens.size();
            if (run != null && level && (anyCase || line.isCapitals(token, run.end()))) {
                Sum sum = new Sum();
                sum.add(run);
                return sum;
            }
        }
        return null;
    }

    /**
     * The sum of the markings among the words of a line of the text: letters apart; words in capitals where the others are
     * not; in a text of capitals, words between signs, and those at the beginning or end of a short line.
     */
    @Nullable
    Sum amongWords(LineAt at) {
        PlainLine line = at.line();
        if (!line.hasRun(words.runs())) {
            return null;
        }
        Tokens tokens = line.tokens();
        boolean capitals = line.isCapitals();
        Sum sum = new Sum();
        int shortEnd = 0;
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run == null) {
                token++;
                continue;
            }
            boolean counts = run.counts() && !OrdinaryUse.isWord(run.marking()) && !isOfRules(tokens, run);
            if (counts
                    && (tokens.isApart(token) || isWritten(at, token, run, capitals) || followsLevel(at, token, run))) {
                sum.add(run);
                shortEnd = addShortForms(tokens, Math.max(run.end(), shortEnd), sum);
            }
            token = run.end();
        }
        return sum.isEmpty() ? null : sum;
    }

    private static boolean isWritten(LineAt at, int token, Run run, boolean capitals) {
        PlainLine line = at.line();
        Tokens tokens = line.tokens();
        boolean ordinary = !isCaption(run) && OrdinaryUse.isBefore(tokens, run.end());
        if (ordinary || !line.isCapitals(token, run.end())) {
            return false;
        }
        if (!capitals) {
            return true;
        }
        boolean first = token == 0 && !at.goesOn();
        boolean last = run.end() == tokens.size();
        boolean numbered = tokens.size() - run.end() <= MOST_WORDS_OF_NUMBER
                && !last
                && tokens.isNumber(tokens.size() - 1)
                && tokens.length(tokens.size() - 1) >= MOST_WORDS_OF_NUMBER;
        boolean left =
                first || token > 0 && (isSign(tokens.after(token - 1)) || OrdinaryUse.isAround(tokens.text(token - 1)));
        boolean right = last || numbered || isSign(tokens.after(run.end() - 1));
        boolean edge = tokens.size() <= MOST_WORDS_OF_EDGE && !at.goesOn() && (first || last);
        return (left && right) || edge;
    }

    /** Whether a caption, or a second level, follows the level with which a line begins: {@code CONFIDENTIAL NODIS FOR THE SECRETARY}. */
    private boolean followsLevel(LineAt at, int token, Run run) {
        Tokens tokens = at.line().tokens();
        Run first = token == 0 || !(isCaption(run) || run.marking().isLevel()) || at.goesOn()
                ? null
                : words.runs().at(tokens, 0);
        if (first == null || !first.marking().isLevel() || !at.line().isCapitals(0, run.end())) {
            return false;
        }
        return words.runs().cover(tokens, first.end(), token);
    }

    /** Whether a marking has a name without another meaning: {@code NODIS}. */
    private static boolean isCaption(Run run) {
        String name = run.marking().name();
        return run.marking().level() == null && (name.indexOf(' ') < 0 || name.endsWith(" CHANNEL"));
    }

    /** Whether a text is about rules for one or several markings: {@code NOFORN, ORCON and REL TO rules}. */
    private boolean isOfRules(Tokens tokens, Run run) {
        int token = run.end();
        int most = Math.min(tokens.size(), token + MOST_WORDS_OF_EDGE);
        while (token < most && !OrdinaryUse.isOfRules(tokens, token)) {
            Run next = words.runs().at(tokens, token);
            boolean goesOn = next != null || tokens.is(token, "AND") || tokens.is(token, "OR");
            if (!goesOn) {
                return false;
            }
            token = next == null ? token + 1 : next.end();
        }
        return token < most;
    }

    /** Adds the short forms that slashes join to a marking, and yields the index after the last one: so each is added once. */
    int addShortForms(Tokens tokens, int from, Sum sum) {
        int token = from;
        while (token < tokens.size() && tokens.isFollowedBy(token - 1, '/')) {
            Marking portion = words.tables().markings().inBrackets(tokens.text(token));
            if (portion == null) {
                return token;
            }
            sum.add(portion);
            token++;
        }
        return token;
    }

    static boolean isSign(String between) {
        for (int i = 0; i < between.length(); i++) {
            if (".:;-/()[]\"'|=*_".indexOf(between.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
