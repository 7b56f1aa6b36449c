package cablestream.witness;

import cablestream.text.Ascii;

/**
 * Passes over the lines of addressees (FL7, FL8) that have no marking, {@code RUEHMD/AMEMBASSY MADRID PRIORITY 0045}: all
 * their words are in capitals, and none is one that a reader looks for, or is damaged from one. A long heading consists of
 * them.
 */
final class AddresseeFilter {
    private static final int SHORTEST_INDICATOR = 5;
    private static final int LONGEST_INDICATOR = 8;
    private static final int SHORTEST_DAMAGED = 4;

    /** A line of more letters cannot be one damaged word. */
    private static final int MOST_LETTERS_OF_WORD = 40;

    private static final WordSet PROSIGNS = WordSet.of("ZNY", "ZNR");

    private final Vocabulary words;

    AddresseeFilter(Vocabulary words) {
        this.words = words;
    }

    /** Whether the line {@code [from, end)} of a text may have a marking, or is not certainly one of an addressee. */
    boolean mayHaveMarking(String text, int from, int end) {
        int slash = endOfIndicator(text, from, end);
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
        return mayMatter(text, from, slash, false);
    }

    /** Index of the slash after the routing indicator with which the line begins; -1 if it does not begin so. */
    private static int endOfIndicator(String text, int from, int end) {
        if (from == end || text.charAt(from) != 'R') {
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
