package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import org.jspecify.annotations.Nullable;

/** Markings in full in the subject. */
final class SubjectWords {
    private final Vocabulary words;
    private final LineWords lines;

    SubjectWords(Vocabulary words, LineWords lines) {
        this.words = words;
        this.lines = lines;
    }

    /** The sum of the markings before the label of the subject, short forms included. */
    @Nullable
    Sum before(PlainLine line, int label) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        for (int token = 0; token < label; token++) {
            Marking marking = words.tables().markings().inBrackets(tokens.text(token));
            if (marking != null) {
                sum.add(marking);
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    /**
     * The sum of the markings in full in a line of the subject: names of no other meaning, levels in letters apart, all with which it ends,
     * and a level in capitals where the other words are not.
     */
    @Nullable
    Sum from(PlainLine line, int from) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        if (from == 0 && tokens.size() == 1 && line.isCapitals()) {
            addShortForm(tokens.text(0), sum);
        }
        int end = startOfLastMarkings(tokens, from);
        int shortEnd = 0;
        int token = from;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            boolean last = token >= end;
            if (run != null && run.counts() && countsInSubject(line, token, run, last)) {
                sum.add(run);
                shortEnd = lines.addShortForms(tokens, Math.max(run.end(), shortEnd), sum);
            }
            token = run == null ? token + 1 : run.end();
        }
        return sum.isEmpty() ? null : sum;
    }

    /** {@code C} alone on the line after the subject. */
    private void addShortForm(String word, Sum sum) {
        Marking marking = words.tables().markings().inBrackets(word);
        if (marking != null) {
            sum.add(marking);
        }
    }

    /** Index of the first of the words with which the line ends and that are all markings; the number of words if it ends with another. */
    private int startOfLastMarkings(Tokens tokens, int from) {
        int start = tokens.size();
        int token = from;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            boolean marking = run != null && run.counts()
                    || words.tables().markings().inBrackets(tokens.text(token)) != null && start < tokens.size();
            start = !marking ? tokens.size() : Math.min(start, token);
            token = run == null ? token + 1 : run.end();
        }
        return start;
    }

    /** Whether readers or a number follow a level after a sign: {@code - SECRET FOR THE SECRETARY}, {@code - SECRET 2}. */
    private static boolean isBeforeReaders(Tokens tokens, int next) {
        boolean number = next == tokens.size() - 1 && tokens.isNumber(next) && tokens.length(next) <= 2;
        return number || tokens.size() > next && (tokens.is(next, "FOR") || tokens.is(next, "ONLY"));
    }

    private static boolean countsInSubject(PlainLine line, int token, Run run, boolean last) {
        Tokens tokens = line.tokens();
        boolean capitals = line.isCapitals(token, run.end());
        boolean sign = token > 0 && LineWords.isSign(tokens.after(token - 1));
        if (run.marking().level() != null) {
            boolean alone = capitals && !line.isCapitals() && !OrdinaryUse.isBefore(tokens, run.end());
            boolean apart = capitals && sign && isBeforeReaders(tokens, run.end());
            return tokens.isApart(token) || alone || apart || (last && (capitals || sign));
        }
        String name = run.marking().name();
        boolean jargon = !OrdinaryUse.isWord(run.marking())
                && (name.endsWith(" CHANNEL") || tokens.joined(token, run.end()).equals(name));
        return last || (jargon && (capitals || token == 0));
    }
}
