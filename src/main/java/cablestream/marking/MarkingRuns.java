package cablestream.marking;

import cablestream.reference.Marking;
import cablestream.reference.Markings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds runs of words that spell a marking in full, however it is cut: {@code NO DISTRIBUTION}, {@code NO DIS}, {@code N O D I S}, {@code
 * N0DIS}. The longest run holds, so that {@code FOR OFFICIAL USE ONLY} is not {@code ONLY}.
 */
public final class MarkingRuns {
    private static final int MOST_WORDS = 14;
    /** A name cut in parts must be this long: shorter ones are found by chance. */
    private static final int SHORTEST_CUT = 5;

    /** What may follow the letters of a level in another word: {@code S E C R E T A R Y}. */
    private static final Set<String> ENDINGS = Set.of(
            "ARY", "ARIES", "ARIAT", "ARIATS", "ARIAL", "LY", "S", "ED", "ION", "IONS", "IVE", "IVES", "ITY", "NESS");

    private final Map<String, Marking> byLetters;
    private final Set<String> beginnings = new HashSet<>();
    private final int longest;

    public MarkingRuns(Markings markings) {
        this.byLetters = markings.byLetters();
        int most = 0;
        for (String letters : byLetters.keySet()) {
            beginnings.add(letters.substring(0, Math.min(2, letters.length())));
            most = Math.max(most, letters.length());
        }
        this.longest = most;
    }

    /**
     * A run of words that spells a marking.
     *
     * @param marking which
     * @param end     index after its last word
     * @param more    further markings, where letters apart run on: {@code S E C R E T N O F O R N}
     */
    public record Run(Marking marking, int end, List<Marking> more) {
        public Run {
            more = List.copyOf(more);
        }
    }

    /** The longest run that begins with a word; {@code null} if none does. */
    public @Nullable Run at(Tokens tokens, int from) {
        String first = digitsAsLetters(tokens.text(from));
        if (first.length() < 2 || !beginnings.contains(first.substring(0, 2))) {
            return first.length() == 1 ? cut(tokens, from, first) : null;
        }
        Run run = cut(tokens, from, first);
        return run == null && tokens.isApart(from) ? beginningOf(first, from) : run;
    }

    private @Nullable Run cut(Tokens tokens, int from, String first) {
        Run found = null;
        StringBuilder letters = new StringBuilder(first);
        for (int end = from + 1; ; end++) {
            Marking marking = byLetters.get(letters.toString());
            if (marking != null && (end == from + 1 || letters.length() >= SHORTEST_CUT)) {
                found = new Run(marking, end, List.of());
            }
            if (end == tokens.size() || end - from >= MOST_WORDS || letters.length() > longest) {
                return found;
            }
            letters.append(digitsAsLetters(tokens.text(end)));
        }
    }

    /** Letters apart run on into the next word: {@code S E C R E T L I S B O N}. */
    private @Nullable Run beginningOf(String letters, int from) {
        Marking first = longestAt(letters, 0);
        if (first == null) {
            return null;
        }
        List<Marking> more = new ArrayList<>(0);
        int at = lengthAt(letters, 0);
        if (ENDINGS.contains(letters.substring(at))) {
            return null;
        }
        while (at < letters.length()) {
            Marking next = longestAt(letters, at);
            if (next != null) {
                more.add(next);
            }
            at += next == null ? 1 : lengthAt(letters, at);
        }
        return new Run(first, from + 1, more);
    }

    private @Nullable Marking longestAt(String letters, int at) {
        int length = lengthAt(letters, at);
        return length == 0 ? null : byLetters.get(letters.substring(at, at + length));
    }

    private int lengthAt(String letters, int at) {
        for (int end = Math.min(letters.length(), at + longest); end - at >= SHORTEST_CUT; end--) {
            Marking marking = byLetters.get(letters.substring(at, end));
            // Short forms of names begin other words: CONFID, CONFIDENCE.
            boolean named = marking != null && marking.name().replace(" ", "").length() <= end - at;
            if (named && (marking.level() != null || marking.restricts())) {
                return end - at;
            }
        }
        return 0;
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
