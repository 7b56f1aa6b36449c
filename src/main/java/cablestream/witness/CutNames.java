package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Names of markings that are cut over the ends of lines: {@code SE-} and {@code CRET}, each letter on its own line. */
final class CutNames {
    private static final int MOST_LETTERS = 16;
    private static final int SHORTEST = 5;

    private final Vocabulary words;

    /** The last word of a line and the words of the lines after it that have one word each. */
    private final Deque<String> pieces = new ArrayDeque<>();

    /** The line on which the last piece stands. */
    private int last;

    CutNames(Vocabulary words) {
        this.words = words;
    }

    /** The marking that ends with a line of one word; {@code null} if none does. */
    @Nullable
    Sum endingWith(LineAt at) {
        PlainLine line = at.line();
        Tokens tokens = line.tokens();
        PlainLine before = at.before();
        if (tokens.size() != 1 || before == null || !isPiece(line, 0)) {
            return null;
        }
        if (last != at.number() - 1) {
            pieces.clear();
            int end = before.tokens().size() - 1;
            if (end >= 0 && isPiece(before, end)) {
                pieces.add(before.tokens().text(end));
            }
        }
        pieces.add(tokens.text(0));
        last = at.number();
        return whole();
    }

    private static boolean isPiece(PlainLine line, int token) {
        return line.tokens().length(token) <= MOST_LETTERS && line.isCapitals(token, token + 1);
    }

    private @Nullable Sum whole() {
        String joined = "";
        int count = 0;
        Iterator<String> backwards = pieces.descendingIterator();
        while (backwards.hasNext() && joined.length() <= MOST_LETTERS) {
            joined = backwards.next() + joined;
            count++;
            Marking marking = count > 1 && joined.length() >= SHORTEST
                    ? words.tables().markings().spelled(joined)
                    : null;
            if (marking != null && (marking.level() != null || marking.restricts())) {
                Sum sum = new Sum();
                sum.add(marking);
                return sum;
            }
        }
        while (pieces.size() > MOST_LETTERS) {
            pieces.removeFirst();
        }
        return null;
    }
}
