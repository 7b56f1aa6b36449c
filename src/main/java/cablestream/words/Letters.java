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

    /**
     * The letters of a text, with a space for each character that separates words, and two at the end. Each accent is part of its
     * letter, where Unicode has such a letter.
     */
    static char[] of(String text) {
        char[] letters = padded(text);
        if (fold(letters) < FIRST_COMBINING) {
            return letters;
        }
        char[] composed = padded(Normalizer.normalize(text, Normalizer.Form.NFC));
        fold(composed);
        return composed;
    }

    private static char[] padded(String text) {
        char[] letters = new char[text.length() + 2];
        text.getChars(0, text.length(), letters, 0);
        return letters;
    }

    /** Makes letters of characters, and returns a number that is no less than any of them. */
    private static int fold(char[] characters) {
        int all = 0;
        for (int i = 0; i < characters.length; i++) {
            all |= characters[i];
            characters[i] = of(characters[i]);
        }
        return all;
    }

    /** The next position of a letter, or of what is none; the number of the letters if there is none. */
    static int next(char[] letters, int from, boolean isLetter) {
        int position = from;
        while (position < letters.length && (letters[position] != SPACE) != isLetter) {
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
