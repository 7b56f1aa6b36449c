package cablestream.label;

import cablestream.text.Ascii;

/**
 * Searches a text for the beginning of a caption, for words for the web and for the total of a section, in either case. It
 * passes over each character once and stops at pairs of characters that are rare in a text: few lines have what it
 * searches, and only those are made into words.
 */
final class LineSearch {
    /** The number of leading letters of a caption that all its spellings share. */
    private static final int LETTERS_OF_BEGINNING = 3;

    /** Parts of the words for the web. */
    private static final String[] WEB = {"NET", "WEB", "ONLINE", "SIPDIS"};

    /** Index in each of them of a pair of letters that few other words have. */
    private static final int PAIR_OF_WEB = 1;

    private static final int CAPTION = WEB.length;
    private static final int TOTAL = CAPTION + 1;
    private static final String OF = "OF";

    /** The bits of what is searched, for the second characters of the pairs; those of the first ones are below. */
    private static final int SECOND = 16;

    private static final int FIRSTS = (1 << SECOND) - 1;
    private static final int NO_ASCII = 0x80;

    private final String text;
    private final String beginning;

    /** For each character of ASCII the pairs in which it is the first or the second one; then for all others. */
    private final int[] pairs = new int[NO_ASCII + 1];

    LineSearch(String text, String caption) {
        this.text = text;
        this.beginning = caption.substring(0, Math.min(LETTERS_OF_BEGINNING, caption.length()));
        for (char c = 0; c < pairs.length; c++) {
            pairs[c] = pairsOf(Ascii.upper(c));
        }
    }

    private int pairsOf(char c) {
        int of = 0;
        for (int part = 0; part < WEB.length; part++) {
            of |= WEB[part].charAt(PAIR_OF_WEB) == c ? 1 << part : 0;
            of |= WEB[part].charAt(PAIR_OF_WEB + 1) == c ? 1 << part + SECOND : 0;
        }
        int last = beginning.length() - 1;
        of |= last == 0 || !Ascii.isWord(c) || beginning.charAt(last - 1) == c ? 1 << CAPTION : 0;
        of |= beginning.charAt(last) == c ? 1 << CAPTION + SECOND : 0;
        of |= Ascii.isDigit(c) ? 1 << TOTAL : 0;
        of |= Ascii.isWord(c) ? 0 : 1 << TOTAL + SECOND;
        return of;
    }

    /** An index in the next line, at or after {@code from}, that has something; the length of the text if none has. */
    int next(int from) {
        int at = nextPair(from);
        while (at < text.length() && !isAny(at)) {
            at = nextPair(at + 1);
        }
        return at;
    }

    /** Index of the second character of the next pair. It calls nothing, so that the compiler keeps all of it in registers. */
    private int nextPair(int from) {
        String searched = text;
        int[] known = pairs;
        int first = from == 0 ? known['\n'] : known[Math.min(searched.charAt(from - 1), NO_ASCII)];
        int i = from;
        while (i < searched.length()) {
            int second = known[Math.min(searched.charAt(i), NO_ASCII)];
            if ((first & second >>> SECOND & FIRSTS) != 0) {
                return i;
            }
            first = second;
            i++;
        }
        return i;
    }

    /** Whether something stands at the pair whose second character is there. */
    private boolean isAny(int second) {
        return isTotal(second) || isCaption(second) || isWeb(second);
    }

    /** Whether a line has the caption's first letters, together or separated by spaces and marks only. */
    boolean hasCaption(int from, int end) {
        for (int i = from; i < end; i++) {
            if (Ascii.upper(text.charAt(i)) == beginning.charAt(beginning.length() - 1) && isCaption(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line has a word for the web, or a part of it. */
    boolean hasWeb(int from, int end) {
        String line = text.substring(from, end);
        for (String part : WEB) {
            if (Ascii.indexOf(line, part, 0) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caption's first letters end at an index, and stand on one line. */
    private boolean isCaption(int at) {
        int i = at;
        for (int letter = beginning.length() - 1; letter >= 0; letter--) {
            while (letter < beginning.length() - 1 && i >= 0 && isSeparator(i)) {
                i--;
            }
            if (i < 0 || Ascii.upper(text.charAt(i)) != beginning.charAt(letter)) {
                return false;
            }
            i--;
        }
        return true;
    }

    private boolean isWeb(int second) {
        for (String part : WEB) {
            if (Ascii.at(text, second - PAIR_OF_WEB - 1, part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether OF and another number follow on the line after a number that ends at an index: {@code 02 OF 03}. */
    private boolean isTotal(int end) {
        if (end == 0 || !Ascii.isDigit(text.charAt(end - 1))) {
            return false;
        }
        int of = afterSeparators(end);
        int total = Ascii.at(text, of, OF) ? afterSeparators(of + OF.length()) : of;
        return total > of + OF.length() && total < text.length() && Ascii.isDigit(text.charAt(total));
    }

    private int afterSeparators(int from) {
        int i = from;
        while (i < text.length() && isSeparator(i)) {
            i++;
        }
        return i;
    }

    private boolean isSeparator(int at) {
        return text.charAt(at) != '\n' && !Ascii.isWord(text.charAt(at));
    }
}
