package cablestream.witness;

import cablestream.text.Ascii;
import java.util.List;
import java.util.stream.Stream;

/**
 * Passes over the lines of addressees (FL7, FL8) that have no marking, {@code INFO RUEHMD/AMEMBASSY MADRID 0045}: all
 * their words are in capitals, and none is one that a reader looks for, or is damaged from one. A long heading consists of
 * them.
 */
final class AddresseeFilter {
    private static final char FIRST_OF_INDICATOR = 'R';
    private static final int SHORTEST_INDICATOR = 5;
    private static final int LONGEST_INDICATOR = 8;
    private static final int SHORTEST_DAMAGED = 4;

    /** A line of more letters cannot be one damaged word. */
    private static final int MOST_LETTERS_OF_WORD = 40;

    private static final WordSet PROSIGNS = WordSet.of("ZNY", "ZNR");

    private final Vocabulary words;

    /** The words before the first addressee of a kind, each with a space, that no marking begins with. */
    private final List<String> roles;

    AddresseeFilter(Vocabulary words) {
        this.words = words;
        this.roles = Stream.of("TO ", "INFO ").filter(this::beginsNoMarking).toList();
    }

    /** Whether no marking is the word, or goes on after it with a routing indicator. */
    private boolean beginsNoMarking(String role) {
        String word = role.strip();
        return words.tables().markings().byLetters().keySet().stream()
                        .noneMatch(letters -> letters.equals(word) || letters.startsWith(word + FIRST_OF_INDICATOR))
                && words.tables().markings().inBrackets(word) == null;
    }

    /** Whether the line {@code [from, end)} of a text may have a marking, or is not certainly one of an addressee. */
    boolean mayHaveMarking(String text, int from, int end) {
        int indicator = afterRole(text, from);
        int slash = endOfIndicator(text, indicator, end);
        if (slash < 0 || end - from < MOST_LETTERS_OF_WORD && isNear(letters(text, from, end))) {
            return true;
        }
        int start = -1;
        for (int i = slash + 1; i <= end; i++) {
            char c = i == end ? ' ' : text.charAt(i);
            if (Ascii.isUpper(c) || Ascii.isDigit(c)) {
                start = start < 0 ? i : start;
            } else if (c != ' ' && c != '.' && c != ',' && c != '-' && c != '\'' && c != '\r') {
                return true;
            } else if (start >= 0) {
                if (mayMatter(text, start, i, start == slash + 1)) {
                    return true;
                }
                start = -1;
            }
        }
        return mayMatter(text, indicator, slash, false);
    }

    private int afterRole(String text, int from) {
        for (String role : roles) {
            if (text.startsWith(role, from)) {
                return from + role.length();
            }
        }
        return from;
    }

    /** Index of the slash after the routing indicator that begins at an index; -1 if none does. */
    private static int endOfIndicator(String text, int from, int end) {
        if (from >= end || text.charAt(from) != FIRST_OF_INDICATOR) {
            return -1;
        }
        int slash = from;
        while (slash < end && Ascii.isUpper(text.charAt(slash))) {
            slash++;
        }
        int length = slash - from;
        return slash < end && text.charAt(slash) == '/' && length >= SHORTEST_INDICATOR && length <= LONGEST_INDICATOR
                ? slash
                : -1;
    }

    /** Whether a word may be part of a marking. Single letters may be a word in letters apart. */
    private boolean mayMatter(String text, int from, int end, boolean afterSlash) {
        if (end - from == 1 || words.runs().mayBegin(text, from, end)) {
            return true;
        }
        String word = text.substring(from, end);
        return EveryLine.isLookedFor(word)
                || PROSIGNS.has(word)
                || afterSlash && words.tables().markings().inBrackets(word) != null
                || word.length() >= SHORTEST_DAMAGED && isNear(word);
    }

    private boolean isNear(String letters) {
        return words.near().of(letters) != null;
    }

    private static String letters(String text, int from, int end) {
        StringBuilder letters = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            if (Ascii.isWord(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }
}
