package cablestream.label;

import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;

/**
 * Searches the lines of a text for the beginning of a caption, for words for the web and for the total of a section, in
 * either case and in one pass. Most lines have none of them, and are not made into words.
 */
final class LineSearch {
    /** The number of leading letters of a caption that all its spellings share. */
    private static final int LETTERS_OF_BEGINNING = 3;

    /** A part of each of the words for the web, by its first letter in either case. */
    private static final String[] WEB = new String[0x80];

    static {
        for (String part : new String[] {"NET", "WEB", "ONLINE", "SIPDIS"}) {
            WEB[part.charAt(0)] = part;
            WEB[Character.toLowerCase(part.charAt(0))] = part;
        }
    }

    private static final String OF = "OF";

    /** What may separate the letters of a caption. */
    private static final int SEPARATORS = FirstCharClass.MARK | FirstCharClass.RULE_OR_BULLET | FirstCharClass.FOREIGN;

    private final char[] text;
    private final String beginning;

    /** The {@link FirstCharClass} bits of the second characters of what is searched, by the first one. */
    private final int[] seconds = new int[WEB.length];

    private boolean hasCaption;
    private boolean hasWeb;
    private boolean hasTotal;

    LineSearch(String text, String caption) {
        // With a character after the last one.
        this.text = new char[text.length() + 1];
        text.getChars(0, text.length(), this.text, 0);
        this.beginning = caption.substring(0, Math.min(LETTERS_OF_BEGINNING, caption.length()));
        for (char c = 0; c < seconds.length; c++) {
            seconds[c] = WEB[c] == null ? 0 : FirstCharClass.of(WEB[c].charAt(1));
            if (Ascii.upper(c) == OF.charAt(0)) {
                seconds[c] |= FirstCharClass.of(OF.charAt(1));
            }
            if (Ascii.upper(c) == beginning.charAt(0)) {
                seconds[c] |= SEPARATORS | (beginning.length() > 1 ? FirstCharClass.of(beginning.charAt(1)) : -1);
            }
        }
    }

    /** Searches the line {@code [from, end)}. */
    void look(int from, int end) {
        hasCaption = false;
        hasWeb = false;
        hasTotal = false;
        for (int i = next(from, end); i < end; i = next(i + 1, end)) {
            hasCaption = hasCaption || beginsCaption(i, end);
            hasWeb = hasWeb || isWeb(i, end);
            hasTotal = hasTotal || isOfTotal(i, from, end);
        }
    }

    /**
     * Index of the next pair of characters with which something searched may begin; {@code end} if there is none. Each
     * fifth character is the first of such a pair, but few pairs are.
     */
    private int next(int from, int end) {
        char[] characters = text;
        int[] following = seconds;
        int i = from;
        while (i < end) {
            char c = characters[i];
            if (c < following.length && (following[c] & FirstCharClass.of(characters[i + 1])) != 0) {
                return i;
            }
            i++;
        }
        return end;
    }

    /** Whether the caption's first letters stand on the line, together or separated by spaces and marks only. */
    boolean hasCaption() {
        return hasCaption;
    }

    /** Whether the line has a word for the web, or a part of it. */
    boolean hasWeb() {
        return hasWeb;
    }

    /** Whether the word OF stands between two digits, spaces and marks beside it set aside: {@code 02 OF 03}. */
    boolean hasTotal() {
        return hasTotal;
    }

    private boolean beginsCaption(int from, int end) {
        int found = 0;
        for (int i = from; i < end && found < beginning.length(); i++) {
            if (Ascii.upper(text[i]) == beginning.charAt(found)) {
                found++;
            } else if (Ascii.isWord(text[i])) {
                return false;
            }
        }
        return found == beginning.length();
    }

    private boolean isWeb(int from, int end) {
        String part = WEB[text[from]];
        return part != null && isAt(part, from, end);
    }

    private boolean isOfTotal(int at, int from, int end) {
        if (!isAt(OF, at, end)) {
            return false;
        }
        int before = at - 1;
        while (before >= from && !Ascii.isWord(text[before])) {
            before--;
        }
        int after = at + OF.length();
        while (after < end && !Ascii.isWord(text[after])) {
            after++;
        }
        return before >= from
                && before < at - 1
                && Ascii.isDigit(text[before])
                && after < end
                && after > at + OF.length()
                && Ascii.isDigit(text[after]);
    }

    private boolean isAt(String part, int from, int end) {
        if (from + part.length() > end) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (Ascii.upper(text[from + i]) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
