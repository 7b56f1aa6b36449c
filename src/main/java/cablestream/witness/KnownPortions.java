package cablestream.witness;

import cablestream.text.Ascii;
import java.util.HashSet;
import java.util.Set;

/**
 * The portion markings of the numbered paragraphs so far: {@code 2. (C)}. The marking of a later paragraph with one of
 * them adds nothing new, so that only the rest of its line counts. In a cable with a marking on each paragraph this saves
 * work on most lines with a bracket.
 */
final class KnownPortions {
    /** The characters that conversions put in place of the paragraph sign before a number. */
    private static final String PILCROW = "[1](#)";

    private static final int MOST = 16;
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_CONTENT = 16;

    private final Set<String> contents = new HashSet<>(4);

    /** Index after a known marking with which the line {@code [from, end)} of a text begins; {@code from} if it begins with none. */
    int skip(String text, int from, int end) {
        int open = open(text, from, end);
        int close = open < 0 ? -1 : close(text, open, end);
        return close >= 0 && contents.contains(text.substring(open + 1, close)) ? close + 1 : from;
    }

    /** Notes the marking with which a line begins that was looked at. */
    void note(String text, int from, int end) {
        int open = open(text, from, end);
        int close = open < 0 ? -1 : close(text, open, end);
        if (close >= 0 && contents.size() < MOST) {
            contents.add(text.substring(open + 1, close));
        }
    }

    /** Index of the bracket after the number of a paragraph; -1 if the line begins with anything else. */
    private static int open(String text, int from, int end) {
        int start = text.startsWith(PILCROW, from) ? from + PILCROW.length() : from;
        int i = Math.min(end, Ascii.skipDigits(text, start));
        if (i <= start || i - start > LONGEST_NUMBER || i == end || text.charAt(i) != '.') {
            return -1;
        }
        i = Ascii.skipBlanks(text, i + 1);
        return i < end && text.charAt(i) == '(' ? i : -1;
    }

    /** Index of the bracket that closes a content of capitals and slashes before a space; -1 if it has anything else. */
    private static int close(String text, int open, int end) {
        int i = open + 1;
        while (i < end && (Ascii.isUpper(text.charAt(i)) || text.charAt(i) == '/')) {
            i++;
        }
        boolean closed = i > open + 1
                && i - open <= LONGEST_CONTENT
                && i + 1 < end
                && text.charAt(i) == ')'
                && text.charAt(i + 1) == ' ';
        return closed ? i : -1;
    }
}
