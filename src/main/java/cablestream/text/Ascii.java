package cablestream.text;

/** The characters that telegrams are made of. Independent of any locale. */
public final class Ascii {
    private Ascii() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    public static boolean isLetter(char c) {
        return isUpper(c) || isLower(c);
    }

    public static boolean isWord(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** The capital of a letter of ASCII; anything else as it is. */
    public static char upper(char c) {
        return isLower(c) ? (char) (c - ('a' - 'A')) : c;
    }

    /** A text with its letters of ASCII in capitals: as long as it was, which not every language's capitals are. */
    public static String capitals(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLower(text.charAt(i))) {
                return capitals(text, i);
            }
        }
        return text;
    }

    private static String capitals(String text, int from) {
        char[] capitals = text.toCharArray();
        for (int i = from; i < capitals.length; i++) {
            capitals[i] = upper(capitals[i]);
        }
        return new String(capitals);
    }

    /** Whether {@code text} has {@code word}, which is in capitals, at {@code from} in either case. */
    public static boolean at(String text, int from, String word) {
        if (from < 0 || from > text.length() - word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (upper(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code text} begins with {@code word}, in either case. */
    public static boolean starts(String text, String word) {
        return at(text, 0, word);
    }

    /** Like {@link #at}, with no letter or digit after the word. */
    public static boolean wordAt(String text, int from, String word) {
        int end = from + word.length();
        return at(text, from, word) && (end == text.length() || !isWord(text.charAt(end)));
    }

    /** Like {@link #starts}, with no letter or digit after the word. */
    public static boolean startsWord(String text, String word) {
        return wordAt(text, 0, word);
    }

    /** The first index of {@code word} at or after {@code from}, in either case; -1 if there is none. */
    public static int indexOf(String text, String word, int from) {
        int last = word.length() - 1;
        int characters = lowBits(word);
        int i = Math.max(0, from) + last;
        while (i < text.length()) {
            if ((characters >>> text.charAt(i) & 1) == 0) {
                // The word does not have this character: it begins after it at the earliest.
                i += word.length();
            } else if (at(text, i - last, word)) {
                return i - last;
            } else {
                i++;
            }
        }
        return -1;
    }

    /** The set of the lowest five bits of the characters of a word, which are those of a letter in both cases. */
    private static int lowBits(String word) {
        int set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1 << word.charAt(i);
        }
        return set;
    }

    /** First index at or after {@code from} that is no space; the length if there is none. */
    public static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** First index at or after {@code from} that is no digit. */
    public static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** First index at or after {@code from} that is no letter. */
    public static int skipLetters(String text, int from) {
        int i = from;
        while (i < text.length() && isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether a text has no small letters. */
    public static boolean hasNoSmall(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of it are digits, and there is at least one. */
    public static boolean allDigits(String text) {
        return !text.isEmpty() && skipDigits(text, 0) == text.length();
    }

    /** Whether all of it are letters, and there is at least one. */
    public static boolean allLetters(String text) {
        return !text.isEmpty() && skipLetters(text, 0) == text.length();
    }

    /** The number that the digits of {@code [from, to)} make; -1 if there are none or more than nine. */
    public static int number(String text, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    /** The number that the whole text makes; -1 if it is none. */
    public static int number(String text) {
        return number(text, 0, text.length());
    }
}
