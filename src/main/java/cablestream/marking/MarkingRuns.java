package cablestream.marking;

import cablestream.reference.Marking;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds runs of words that spell a marking in full, however it is cut: {@code NO DISTRIBUTION}, {@code NO DIS}, {@code N O D I S}, {@code
 * N0DIS}, {@code SECRETNOFORN}. The longest run holds, so that {@code FOR OFFICIAL USE ONLY} is not {@code ONLY}. A tree of letters ends
 * most words after two or three of theirs.
 */
public final class MarkingRuns {
    /** A name cut in parts must be this long: shorter ones are found by chance. */
    private static final int SHORTEST_CUT = 5;
    /** A level in another word must be this long. */
    private static final int SHORTEST_FUSED = 5;

    /** What may follow the letters of a level in another word: {@code S E C R E T A R Y}. */
    private static final Set<String> ENDINGS = Set.of(
            "ARY", "ARIES", "ARIAT", "ARIATS", "ARIAL", "LY", "S", "ED", "ION", "IONS", "IVE", "IVES", "ITY", "NESS");

    /** Words that run on after a level where the space or the end of the line between them is lost. */
    private static final List<String> AFTER_LEVEL = List.of("PAGE", "NNNN", "SECTION", "BT", "UNCLAS", "SIPDIS");

    private final LetterTree tree = new LetterTree();

    public MarkingRuns(Markings markings) {
        for (Map.Entry<String, Marking> each : markings.byLetters().entrySet()) {
            tree.add(each.getKey(), each.getValue());
        }
    }

    /**
     * A run of words that spells a marking.
     *
     * @param marking which
     * @param end     index after its last word
     * @param more    further markings, where letters run on: {@code S E C R E T N O F O R N}
     */
    public record Run(Marking marking, int end, List<Marking> more) {
        public Run {
            more = List.copyOf(more);
        }

        /** Whether it says something of a level, or restricts. */
        public boolean counts() {
            return marking.level() != null || marking.restricts();
        }
    }

    /** Whether a run may begin with the word at an index of a text, in either case: by that word alone, without making tokens. */
    public boolean mayBegin(String text, int from, int end) {
        int node = LetterTree.ROOT;
        int i = from;
        boolean fused = Ascii.isDigit(text.charAt(from));
        while (i < end && node >= 0 && Ascii.isWord(text.charAt(i))) {
            node = tree.next(node, Ascii.upper(text.charAt(i)));
            i++;
            fused |= node >= 0 && i - from >= SHORTEST_FUSED && tree.marking(node) != null;
        }
        return node >= 0 || fused;
    }

    /** The longest run that begins with a word; {@code null} if none does. */
    public @Nullable Run at(Tokens tokens, int from) {
        Marking found = null;
        int foundEnd = from;
        int node = LetterTree.ROOT;
        int letters = 0;
        int depth = 0;
        for (int token = from; token < tokens.size(); token++) {
            int length = tokens.length(token);
            for (int i = 0; i < length && node >= 0; i++) {
                node = tree.next(node, tokens.letter(token, i));
                depth += node < 0 ? 0 : 1;
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
        if (found != null) {
            return new Run(found, foundEnd, List.of());
        }
        boolean mayRunOn = depth >= SHORTEST_FUSED || Character.isDigit(tokens.letter(from, 0));
        return mayRunOn ? fused(tokens, from) : null;
    }

    /** A level that runs on into the next word, or comes after the digits of the one before. */
    private @Nullable Run fused(Tokens tokens, int from) {
        if (tokens.length(from) <= SHORTEST_FUSED) {
            return null;
        }
        String text = tokens.text(from);
        int digits = afterDigits(text);
        // Letters apart may run on from a letter before them: N/A S E C R E T.
        boolean lettersBefore = tokens.isApart(from) && lengthAt(text, digits) == 0;
        digits += lettersBefore && lengthAt(text, digits + 1) > 0 ? 1 : 0;
        int length = lengthAt(text, digits);
        Marking first = length == 0 ? null : markingAt(text, digits, length);
        if (first == null || !isFused(text.substring(digits + length), digits, tokens.isApart(from))) {
            return null;
        }
        return new Run(first, from + 1, more(text, digits + length));
    }

    /** Index after the last digit, which ends the word before; 0 without one. */
    private static int afterDigits(String text) {
        int digits = text.length();
        while (digits > 0 && !Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits == text.length() ? 0 : digits;
    }

    private boolean isFused(String rest, int digits, boolean apart) {
        if (rest.isEmpty()) {
            return digits > 0;
        }
        if (apart) {
            return !ENDINGS.contains(rest);
        }
        return lengthAt(rest, 0) > 0 || AFTER_LEVEL.stream().anyMatch(rest::startsWith);
    }

    private List<Marking> more(String text, int from) {
        List<Marking> more = new ArrayList<>(0);
        int at = from;
        while (at < text.length()) {
            int length = lengthAt(text, at);
            if (length > 0) {
                more.add(markingAt(text, at, length));
            }
            at += Math.max(1, length);
        }
        return more;
    }

    private Marking markingAt(String text, int from, int length) {
        int node = LetterTree.ROOT;
        for (int i = from; i < from + length; i++) {
            node = tree.next(node, text.charAt(i));
        }
        Marking marking = tree.marking(node);
        if (marking == null) {
            throw new IllegalStateException("no marking where one was found");
        }
        return marking;
    }

    /** How many letters the longest full name at an index has; 0 if there is none. Short forms of names begin other words. */
    private int lengthAt(String text, int from) {
        int longest = 0;
        int node = LetterTree.ROOT;
        for (int i = from; i < text.length() && node >= 0; i++) {
            node = tree.next(node, text.charAt(i));
            Marking marking = node < 0 ? null : tree.marking(node);
            int length = i - from + 1;
            boolean named = marking != null
                    && length >= SHORTEST_FUSED
                    && marking.name().replace(" ", "").length() <= length;
            longest = named && (marking.level() != null || marking.restricts()) ? length : longest;
        }
        return longest;
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
                ? word.replace('0', 'O').replace('1', 'I').replace('5', 'S').replace('8', 'B')
                : word;
    }
}
