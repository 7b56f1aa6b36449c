package cablestream.label;

import cablestream.text.Ascii;

/**
 * Searches a text for the beginning of a caption, for words for the web and for the total of a section, in either case. It
 * looks up each character once and stops where three of them in a row are from what it searches: few lines have that, and
 * only those are made into words.
 */
final class LineSearch {
    /** The number of leading letters of a caption that all its spellings share. */
    private static final int LETTERS_OF_BEGINNING = 3;

    /** Parts of the words for the web. */
    private static final String[] WEB = {"NET", "WEB", "ONLINE", "SIPDIS"};

    private static final int LETTERS_OF_WEB = 3;

    private static final int CAPTION = WEB.length;
    private static final int CAPTION_APART = CAPTION + 1;
    private static final int TOTAL = CAPTION + 2;
    private static final int ANY_OF_CAPTION = 1 << CAPTION | 1 << CAPTION_APART;
    private static final int ANY_OF_WEB = (1 << WEB.length) - 1;
    private static final String OF = "OF";

    /** The bits of what is searched; those for the character after, and for the one after that, are above. */
    private static final int SEARCHED = 8;

    private static final int ALL = (1 << SEARCHED) - 1;
    private static final int NO_ASCII = 0x80;

    private final String text;
    private final String beginning;
    private final int[] bits;

    LineSearch(String text, Searched searched) {
        this.text = text;
        this.beginning = searched.beginning();
        this.bits = searched.bits();
    }

    /**
     * What is searched for a caption.
     *
     * @param beginning the first letters of the caption
     * @param bits      for each character of ASCII what it may be the first, the second or the third character of; then for all others
     */
    record Searched(String beginning, int[] bits) {
        static Searched of(String caption) {
            String beginning = caption.substring(0, Math.min(LETTERS_OF_BEGINNING, caption.length()));
            int[] bits = new int[NO_ASCII + 1];
            for (char c = 0; c < bits.length; c++) {
                char upper = Ascii.upper(c);
                bits[c] = bitsOfWeb(upper) | bitsOfCaption(upper, beginning) | bitsOfTotal(upper);
            }
            return new Searched(beginning, bits);
        }
    }

    private static int bitsOfWeb(char c) {
        int bits = 0;
        for (int part = 0; part < WEB.length; part++) {
            for (int letter = 0; letter < LETTERS_OF_WEB; letter++) {
                bits |= WEB[part].charAt(letter) == c ? 1 << part + letter * SEARCHED : 0;
            }
        }
        return bits;
    }

    /** The last letter of the beginning comes after the letter before it, or after a sign between the two. */
    private static int bitsOfCaption(char c, String beginning) {
        int last = beginning.length() - 1;
        boolean sign = !Ascii.isWord(c);
        boolean before = last < 1 || beginning.charAt(last - 1) == c;
        boolean first = last < 2 || beginning.charAt(last - 2) == c;
        int together = (first || sign ? 1 : 0) | (before ? 1 << SEARCHED : 0);
        int apart = (before || sign ? 1 : 0) | (sign ? 1 << SEARCHED : 0);
        int third = beginning.charAt(last) == c ? 1 << 2 * SEARCHED : 0;
        return (together | third) << CAPTION | (apart | third) << CAPTION_APART;
    }

    /** The total comes after a digit and a sign. */
    private static int bitsOfTotal(char c) {
        return 1 << TOTAL
                | (Ascii.isDigit(c) ? 1 << TOTAL + SEARCHED : 0)
                | (Ascii.isWord(c) ? 0 : 1 << TOTAL + 2 * SEARCHED);
    }

    String text() {
        return text;
    }

    /** An index in the next line, at or after {@code from}, that has something; the length of the text if none has. */
    int next(int from) {
        int at = nextThree(from);
        while (at < text.length() && !isAny(at)) {
            at = nextThree(at + 1);
        }
        return at;
    }

    /** Index of the last of the next three. It calls nothing, so that the compiler keeps all of it in registers. */
    private int nextThree(int from) {
        String searched = text;
        int[] known = bits;
        int first = from < 2 ? known['\n'] : known[Math.min(searched.charAt(from - 2), NO_ASCII)];
        int second = from == 0 ? known['\n'] : known[Math.min(searched.charAt(from - 1), NO_ASCII)];
        int i = from;
        while (i < searched.length()) {
            int third = known[Math.min(searched.charAt(i), NO_ASCII)];
            if ((first & second >>> SEARCHED & third >>> 2 * SEARCHED & ALL) != 0) {
                return i;
            }
            first = second;
            second = third;
            i++;
        }
        return i;
    }

    /** Whether something stands at the three whose last character is there. Only what they may be is compared. */
    private boolean isAny(int third) {
        int may = bitsAt(third - 2) & bitsAt(third - 1) >>> SEARCHED & bitsAt(third) >>> 2 * SEARCHED;
        return (may & 1 << TOTAL) != 0 && isTotal(third)
                || (may & ANY_OF_CAPTION) != 0 && isCaption(third)
                || (may & ANY_OF_WEB) != 0 && isWeb(third);
    }

    /** Before the text there is the end of a line. */
    private int bitsAt(int at) {
        return bits[at < 0 ? '\n' : Math.min(text.charAt(at), NO_ASCII)];
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

    private boolean isWeb(int third) {
        for (String part : WEB) {
            if (Ascii.at(text, third - LETTERS_OF_WEB + 1, part)) {
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
