package cablestream.parse;

import cablestream.cable.TwoDigitYear;
import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a reference: letters, or digits, or a mark. {@code 08TESTVILLE88} is three pieces, {@code (NOTAL)} is a
 * remark.
 *
 * @param kind  kind of the piece
 * @param text  the piece
 * @param start index in the item
 */
record CitationWord(Kind kind, String text, int start) {
    enum Kind {
        LETTERS,
        DIGITS,
        /** A text in parentheses or quotation marks. */
        REMARK,
        /** A separator of references, or an apostrophe, a slash, a dash. */
        MARK
    }

    private static final int LONGEST_REMARK = 200;
    private static final int LONGEST_ZEROS = 4;

    int end() {
        return start + text.length();
    }

    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    boolean isMark(char mark) {
        return kind == Kind.MARK && text.charAt(0) == mark;
    }

    boolean isName() {
        return kind == Kind.LETTERS;
    }

    boolean isNumber() {
        return kind == Kind.DIGITS;
    }

    boolean isRemark() {
        return kind == Kind.REMARK;
    }

    /** Characters, as many as are written. */
    int length() {
        return text.length();
    }

    int number() {
        return Ascii.number(text);
    }

    /** The year that two digits, or four, may mean; -1 if they cannot. */
    int asYear() {
        int number = number();
        if (text.length() == 2) {
            return TwoDigitYear.fullYear(number);
        }
        return text.length() == 4 && number >= 1960 && number <= 2065 ? number : -1;
    }

    /**
     * The year of digits before a post. They may have a third digit by mistake, on either side: in a cable of 2009,
     * {@code 084 TESTVILLE 88} and {@code 008 TESTVILLE 88} are of 2008, the later of the years that are not after its
     * own.
     */
    int asYearInFront(int ownYear) {
        if (text.length() != 3 || text.charAt(0) != '0') {
            return asYear();
        }
        int first = TwoDigitYear.fullYear(number() / 10);
        int last = TwoDigitYear.fullYear(number() % 100);
        boolean later = first <= ownYear && (first > last || last > ownYear);
        return later ? first : last;
    }

    /** All pieces of a text. */
    static List<CitationWord> in(String text) {
        List<CitationWord> words = new ArrayList<>();
        int i = Ascii.skipBlanks(text, 0);
        while (i < text.length()) {
            CitationWord word = at(text, i);
            words.add(word);
            i = Ascii.skipBlanks(text, word.end());
        }
        return words;
    }

    /** The piece of {@code text} that begins at {@code start}. */
    private static CitationWord at(String text, int start) {
        char c = text.charAt(start);
        if (isDigit(text, start) && !isLetterZero(text, start)) {
            int end = start;
            while (end < text.length() && isDigit(text, end)) {
                end++;
            }
            return new CitationWord(
                    Kind.DIGITS, text.substring(start, end).replace('O', '0').replace('o', '0'), start);
        }
        if (Ascii.isLetter(c) || isLetterZero(text, start)) {
            String name = text.substring(start, endOfName(text, start));
            return new CitationWord(Kind.LETTERS, name.replace('0', 'O'), start);
        }
        int close = c == '(' ? closing(text, start, ')') : c == '"' ? closing(text, start, '"') : -1;
        boolean remark = close > 0 && !isYearInBrackets(text, start, close);
        return new CitationWord(
                remark ? Kind.REMARK : Kind.MARK, text.substring(start, remark ? close + 1 : start + 1), start);
    }

    /** Whether a character is a digit, or the letter O beside one in place of zero: {@code O8}, {@code 15O}, {@code 2OO8}. */
    private static boolean isDigit(String text, int i) {
        if (!isLetterO(text, i)) {
            return Ascii.isDigit(text.charAt(i));
        }
        int from = i;
        while (from > 0 && i - from < LONGEST_ZEROS && isLetterO(text, from - 1)) {
            from--;
        }
        int to = i + 1;
        while (to < text.length() && to - i < LONGEST_ZEROS && isLetterO(text, to)) {
            to++;
        }
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char after = to == text.length() ? ' ' : text.charAt(to);
        boolean beside = Ascii.isDigit(before) || Ascii.isDigit(after);
        return beside && !Ascii.isLetter(before) && !Ascii.isLetter(after);
    }

    /**
     * Whether a zero stands in place of the letter O of a name: {@code T0KYO}, {@code BAMAK0}, {@code 0SLO}; no year is 0,
     * and no serial.
     */
    private static boolean isLetterZero(String text, int i) {
        if (text.charAt(i) != '0') {
            return false;
        }
        boolean before = i > 0 && Ascii.isLetter(text.charAt(i - 1));
        boolean after = i + 1 < text.length() && Ascii.isLetter(text.charAt(i + 1));
        boolean apart = i + 1 == text.length() || !Ascii.isDigit(text.charAt(i + 1));
        return before ? apart : after && (i == 0 || !Ascii.isWord(text.charAt(i - 1)));
    }

    private static boolean isLetterO(String text, int i) {
        return text.charAt(i) == 'O' || text.charAt(i) == 'o';
    }

    /** The index at which a remark closes; -1 if it is no remark, or too long. */
    private static int closing(String text, int open, char mark) {
        int last = Math.min(text.length(), open + LONGEST_REMARK);
        for (int i = open + 1; i < last; i++) {
            if (text.charAt(i) == mark) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isYearInBrackets(String text, int open, int close) {
        int from = text.charAt(open + 1) == '\'' ? open + 2 : open + 1;
        int digits = close - from;
        return (digits == 2 || digits == 4) && Ascii.number(text, from, close) >= 0;
    }

    /** Names may have a full stop, an apostrophe or a dash between letters: {@code ST.}, {@code N'DJAMENA}, {@code PORT-OF-SPAIN}. */
    private static int endOfName(String text, int start) {
        int i = start;
        while (i < text.length()) {
            boolean inner =
                    ".'-".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length() && Ascii.isLetter(text.charAt(i + 1));
            if (!Ascii.isLetter(text.charAt(i)) && !inner && !isLetterZero(text, i)) {
                break;
            }
            i++;
        }
        return i;
    }
}
