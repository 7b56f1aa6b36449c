package cablestream.marking;

import cablestream.reference.Marking;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds runs of words that spell a marking in full, however it is cut: {@code NO DISTRIBUTION}, {@code NO DIS}, {@code N O D I S}, {@code
 * N0DIS}, {@code SECRETNOFORN}. The longest run holds, so that {@code FOR OFFICIAL USE ONLY} is not {@code ONLY}. A tree of letters ends
 * most words after two or three of theirs.
 */
public final class MarkingRuns {
    /** A name cut in parts must be this long: shorter ones are found by chance. */
    private static final int SHORTEST_CUT = 5;

    /** Stands for no run where runs are remembered. */
    private static final Run NONE = new Run(Markings.builtIn().all().get(0), 0, List.of());

    private final LetterTree tree = new LetterTree();
    private final FusedWords fused = new FusedWords(tree);

    public MarkingRuns(Markings markings) {
        for (Map.Entry<String, Marking> each : markings.byLetters().entrySet()) {
            tree.add(each.getKey(), each.getValue());
        }
    }

    /**
     * A run of words that spells a marking.
     *
     * @param marking the marking
     * @param end     index after its last word
     * @param more    further markings, if letters run on: {@code S E C R E T N O F O R N}
     */
    public record Run(Marking marking, int end, List<Marking> more) {
        public Run {
            more = List.copyOf(more);
        }

        /** Whether the marking has a level, or restricts. */
        public boolean counts() {
            return marking.level() != null || marking.restricts();
        }
    }

    /** Whether a run may begin with the word at an index of a text, in either case: by that word alone, without making tokens. */
    public boolean mayBegin(String text, int from, int end) {
        int node = LetterTree.ROOT;
        int i = from;
        boolean runsOn = mayRunOnFromDigits(text, from, end);
        while (i < end && node >= 0 && Ascii.isWord(text.charAt(i))) {
            node = tree.next(node, Ascii.upper(text.charAt(i)));
            i++;
            runsOn |= node >= 0 && i - from >= FusedWords.SHORTEST && tree.marking(node) != null;
        }
        return node >= 0 || runsOn;
    }

    /**
     * Whether a word begins with digits that a marking may follow: {@code 12SECRET}, {@code 2 S E C R E T}. A number of
     * several digits is a word by itself.
     */
    private static boolean mayRunOnFromDigits(String text, int from, int end) {
        int digits = Ascii.skipDigits(text, from);
        boolean number = digits > from + 1 && (digits >= end || !Ascii.isWord(text.charAt(digits)));
        return digits > from && !number;
    }

    /** The longest run that begins with a word; {@code null} if none does, and after the last word. */
    public @Nullable Run at(Tokens tokens, int from) {
        if (from >= tokens.size()) {
            return null;
        }
        Run known = tokens.knownRun(this, from);
        if (known == null) {
            Run found = find(tokens, from);
            known = found == null ? NONE : found;
            tokens.know(this, from, known);
        }
        return known == NONE ? null : known;
    }

    /** Whether the words of a range are only markings. */
    public boolean cover(Tokens tokens, int from, int to) {
        int token = from;
        while (token < to) {
            Run run = at(tokens, token);
            if (run == null) {
                return false;
            }
            token = run.end();
        }
        return true;
    }

    private @Nullable Run find(Tokens tokens, int from) {
        Marking found = null;
        Run runsOn = null;
        int foundEnd = from;
        int node = LetterTree.ROOT;
        int letters = 0;
        int depth = 0;
        for (int token = from; token < tokens.size(); token++) {
            int length = tokens.length(token);
            for (int i = 0; i < length && node >= 0; i++) {
                node = tree.next(node, tokens.letter(token, i));
                depth += node < 0 ? 0 : 1;
                Marking inside = node < 0 || token == from || i + 1 == length ? null : tree.marking(node);
                runsOn = inside == null ? runsOn : fused.after(inside, tokens, token, i + 1);
            }
            if (node < 0) {
                break;
            }
            letters += length;
            Marking marking = tree.marking(node);
            if (marking != null && (token == from || letters >= SHORTEST_CUT)) {
                found = marking;
                foundEnd = token + 1;
            }
        }
        if (runsOn != null && runsOn.end() > foundEnd) {
            return runsOn;
        }
        if (found != null) {
            return new Run(found, foundEnd, List.of());
        }
        return fused.mayBe(tokens, from, depth) ? fused.at(tokens, from) : null;
    }

    /** A word of letters with the digits that scanning makes of some: {@code N0DIS}; a number stays one. */
    static String digitsAsLetters(String word) {
        boolean digit = false;
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            boolean isDigit = word.charAt(i) >= '0' && word.charAt(i) <= '9';
            digit |= isDigit;
            letter |= !isDigit;
        }
        return digit && letter
                ? word.replace('0', 'O')
                        .replace('1', 'I')
                        .replace('3', 'E')
                        .replace('5', 'S')
                        .replace('8', 'B')
                : word;
    }
}
