package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Names of markings that are cut over the ends of lines: {@code SE-} and {@code CRET}, {@code ROGER} and {@code CHANNEL LISBON 212}, each
 * letter on its own line. Empty lines and those at the edge of a page may stand between the parts.
 */
final class CutNames {
    private static final int MOST_LETTERS = 16;
    private static final int SHORTEST = 5;
    private static final int MOST_WORDS_OF_PART = 3;
    private static final int LONGEST_WHOLE = 60;

    private final Vocabulary words;
    private final WholeLine whole;

    /** The last word of a line and the words of the lines after it that have one word each. */
    private final Deque<String> pieces = new ArrayDeque<>();

    /** The last line that is not at the edge of a page. */
    private @Nullable Ended last;

    /**
     * A line that the next one may continue.
     *
     * @param first the first of its last words that may begin a marking; -1 if none does
     */
    private record Ended(PlainLine line, int first) {
        Tokens tokens() {
            return line.tokens();
        }

        String text() {
            return line.text();
        }
    }

    CutNames(Vocabulary words, WholeLine whole) {
        this.words = words;
        this.whole = whole;
    }

    /** Whether a marking may have begun on the lines so far. */
    boolean isOpen() {
        return !pieces.isEmpty()
                || last != null && (last.first() >= 0 || last.tokens().size() == 1);
    }

    /** Notes that a line is passed over, which can be no part of a marking. */
    void passOver() {
        last = null;
        if (!pieces.isEmpty()) {
            pieces.clear();
        }
    }

    /**
     * The marking with a part on this line and the rest on lines before; {@code null} if there is none.
     *
     * @param inText whether the first paragraph has begun: then both lines must have only markings
     */
    @Nullable
    Sum endingOn(LineAt at, boolean inText) {
        PlainLine line = at.line();
        if (EdgeLine.is(line.tokens()) && !line.hasRun(words.runs())) {
            return null;
        }
        Ended before = last;
        last = new Ended(line, firstOfPart(line));
        Sum letters = endingWith(at, before);
        return letters != null || before == null || before.first() < 0 ? letters : acrossEnd(before, line, inText);
    }

    /** The marking that ends with a line of one word. */
    private @Nullable Sum endingWith(LineAt at, @Nullable Ended before) {
        PlainLine line = at.line();
        if (line.tokens().size() != 1 || before == null || !isPiece(line, 0)) {
            pieces.clear();
            return null;
        }
        int end = before.tokens().size() - 1;
        if (pieces.isEmpty() && isPiece(before.line(), end) && (end == 0 || at.before() != null)) {
            pieces.add(before.tokens().text(end));
        }
        pieces.add(line.tokens().text(0));
        return ofPieces();
    }

    private static boolean isPiece(PlainLine line, int token) {
        return line.tokens().length(token) <= MOST_LETTERS && line.isCapitals(token, token + 1);
    }

    private @Nullable Sum ofPieces() {
        String joined = "";
        int count = 0;
        Sum sum = new Sum();
        Iterator<String> backwards = pieces.descendingIterator();
        while (backwards.hasNext() && joined.length() <= MOST_LETTERS) {
            joined = backwards.next() + joined;
            count++;
            Marking marking = count > 1 && joined.length() >= SHORTEST
                    ? words.tables().markings().spelled(joined)
                    : null;
            if (marking != null && (marking.level() != null || marking.restricts())) {
                sum.add(marking);
            }
        }
        while (pieces.size() > MOST_LETTERS) {
            pieces.removeFirst();
        }
        return sum.isEmpty() ? null : sum;
    }

    /** The marking that begins among the last words of one line and ends among the first ones of the next. */
    private @Nullable Sum acrossEnd(Ended before, PlainLine line, boolean inText) {
        int from = before.tokens().start(before.first());
        int end = before.text().length() - from + 1;
        int to = line.tokens().end(Math.min(MOST_WORDS_OF_PART, line.tokens().size()) - 1);
        PlainLine joined =
                new PlainLine(before.text().substring(from) + " " + line.text().substring(0, to));
        Tokens tokens = joined.tokens();
        for (int token = 0; token < tokens.size() && tokens.start(token) < end; token++) {
            Run run = words.runs().at(tokens, token);
            boolean cut = run != null && run.counts() && isCut(tokens, token, run, end);
            if (run != null && cut && isMarking(before, line, joined, token, run, inText)) {
                Sum sum = new Sum();
                sum.add(run);
                return sum;
            }
        }
        return null;
    }

    /** The first of the last words of a line that may begin a marking; -1 if none does. */
    private int firstOfPart(PlainLine line) {
        Tokens tokens = line.tokens();
        int first = -1;
        for (int token = tokens.size() - 1; token >= Math.max(0, tokens.size() - MOST_WORDS_OF_PART); token--) {
            boolean begins = words.runs().mayBegin(line.capitals(), tokens.start(token), tokens.end(token));
            first = begins || tokens.isApart(token) ? token : first;
        }
        return first;
    }

    /** Whether the name continues after the end of the line. That of {@code S E C R E T A R Y} does not, whatever follows. */
    private static boolean isCut(Tokens tokens, int token, Run run, int end) {
        if (tokens.end(run.end() - 1) <= end) {
            return false;
        }
        if (run.end() > token + 1) {
            return true;
        }
        int letters = lettersOf(run.marking());
        for (Marking more : run.more()) {
            letters += lettersOf(more);
        }
        // Letters apart: about half of what stands before the end are letters.
        return 2 * letters > end - tokens.start(token);
    }

    private static int lettersOf(Marking marking) {
        return marking.name().replace(" ", "").length();
    }

    /**
     * Whether a run is a marking that is cut in two. If its part is a level by itself, or is in small letters, the line
     * before must have only markings: {@code NATO} is none.
     */
    private boolean isMarking(Ended before, PlainLine line, PlainLine joined, int token, Run run, boolean inText) {
        if (OrdinaryUse.isBefore(joined.tokens(), run.end())) {
            return false;
        }
        Run level = words.runs().at(line.tokens(), 0);
        boolean byItself = level != null && level.marking().isLevel();
        boolean sure = joined.isCapitals(token, run.end()) && !byItself;
        return inText ? isWhole(before, line) : sure || token == 0 && isBegun(before);
    }

    /** Whether two lines have only markings. */
    private boolean isWhole(Ended before, PlainLine line) {
        boolean few = before.text().length() + line.text().length() <= LONGEST_WHOLE;
        return few && whole.of(new PlainLine(before.text().strip() + " " + line.text())) != null;
    }

    /** Whether all that stands before the part on a line is markings. */
    private boolean isBegun(Ended before) {
        return before.first() == 0
                || before.text().length() <= LONGEST_WHOLE
                        && whole.of(new PlainLine(before.text()
                                        .substring(0, before.tokens().start(before.first()))))
                                != null;
    }
}
