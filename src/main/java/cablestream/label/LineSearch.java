package cablestream.label;

import cablestream.text.Ascii;

/**
 * Searches the lines of a text for the beginning of a caption and for words for the web, in either case and in one pass.
 * Most lines have neither, and are not made into words.
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

    private final char[] text;
    private final String beginning;

    /** The letters at which one of the words may begin. */
    private final boolean[] begins = new boolean[WEB.length];

    private boolean hasCaption;
    private boolean hasWeb;

    LineSearch(String text, String caption) {
        this.text = text.toCharArray();
        this.beginning = caption.substring(0, Math.min(LETTERS_OF_BEGINNING, caption.length()));
        for (char c = 0; c < begins.length; c++) {
            begins[c] = WEB[c] != null || Ascii.upper(c) == beginning.charAt(0);
        }
    }

    /** Searches the line {@code [from, end)}. */
    void look(int from, int end) {
        hasCaption = false;
        hasWeb = false;
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c < begins.length && begins[c]) {
                hasCaption = hasCaption || beginsCaption(i, end);
                hasWeb = hasWeb || isWeb(i, end);
            }
        }
    }

    /** Whether the caption's first letters stand on the line, together or separated by spaces and marks only. */
    boolean hasCaption() {
        return hasCaption;
    }

    /** Whether the line has a word for the web, or a part of it. */
    boolean hasWeb() {
        return hasWeb;
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
        if (part == null || from + part.length() > end) {
            return false;
        }
        for (int i = 1; i < part.length(); i++) {
            if (Ascii.upper(text[from + i]) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
