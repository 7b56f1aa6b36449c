package cablestream.witness;

import cablestream.text.Ascii;

/** The first letters of words, as numbers that are compared instead of the words. */
final class FirstLetters {
    /** The number of letters. */
    static final int LETTERS = 26;

    /** The number of letters of a key, at most. */
    static final int OF_KEY = 4;

    private static final int OF_THREE = 3;

    private FirstLetters() {}

    /** The first four letters of a word in either case, fewer if it has fewer; with the digits that scanning makes of letters. */
    static int key(String text, int from, int end) {
        int key = 0;
        for (int i = from; i < Math.min(end, from + OF_KEY); i++) {
            boolean smallL = text.charAt(i) == 'l' && i > from && isCapital(text, i - 1, end);
            char c = smallL ? 'I' : letter(Ascii.upper(text.charAt(i)));
            if (!Ascii.isUpper(c)) {
                break;
            }
            key = key * LETTERS + c - 'A' + 1;
        }
        return key;
    }

    /** The key of a name in capitals. */
    static int keyOfName(String name) {
        int end = 0;
        while (end < name.length() && isCapital(name, end, name.length())) {
            end++;
        }
        return key(name, 0, end);
    }

    /** Two letters in capitals as a number below {@code LETTERS * LETTERS}; -1 if one of them is no letter. */
    static int two(char first, char second) {
        return Ascii.isUpper(first) && Ascii.isUpper(second) ? (first - 'A') * LETTERS + second - 'A' : -1;
    }

    /** The first three letters of a word in either case; -1 if one of them is no letter. */
    static int three(String text, int from) {
        int number = 0;
        for (int i = from; i < from + OF_THREE; i++) {
            char c = Ascii.upper(text.charAt(i));
            if (!Ascii.isUpper(c)) {
                return -1;
            }
            number = number * LETTERS + c - 'A';
        }
        return number;
    }

    /** Whether a capital stands at an index before the end, or a digit that scanning makes of one. */
    static boolean isCapital(String text, int at, int end) {
        return at < end && Ascii.isUpper(letter(text.charAt(at)));
    }

    /** The letter that scanning makes a digit of; anything else as it is. */
    static char letter(char c) {
        return switch (c) {
            case '0' -> 'O';
            case '1' -> 'I';
            case '3' -> 'E';
            case '5' -> 'S';
            case '8' -> 'B';
            default -> c;
        };
    }
}
