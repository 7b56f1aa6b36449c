package cablestream.words;

import java.text.Normalizer;

/**
 * The characters of words: letters, digits and combining marks, in lower case. All other characters separate words. An accent is
 * part of its letter: {@code É} is {@code é} and not {@code e}.
 */
final class Letters {
    /** For every character that separates words, and for the end of a text. */
    static final char SPACE = ' ';

    /** No character before it changes when a text is composed. */
    private static final char FIRST_COMBINING = '\u0300';

    private static final char[] ASCII = new char[0x80];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = folded(c);
        }
    }

    private Letters() {}

    /** The letter that a character is, or a space. */
    static char of(char c) {
        return c < ASCII.length ? ASCII[c] : folded(c);
    }

    /** A text in which each accent is part of its letter, where Unicode has such a letter. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** The next position of a letter, or of what is none; the length of the text if there is none. */
    static int next(String text, int from, boolean isLetter) {
        int position = from;
        while (position < text.length() && (of(text.charAt(position)) != SPACE) != isLetter) {
            position++;
        }
        return position;
    }

    private static char folded(char c) {
        return Character.isLetterOrDigit(c) || combining(c) ? Character.toLowerCase(Character.toUpperCase(c)) : SPACE;
    }

    private static boolean combining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
