package cablestream.parse;

import cablestream.text.Ascii;

/** Columns of a table in which an archive kept a text, after its end on the same line: {@code ROE 0 03/07/2008 4412 PGOV,ECON …}. */
final class ArchiveColumns {
    private static final String SEPARATORS = " ,;|\"'";
    private static final int MOST_DIGITS = 9;

    private ArchiveColumns() {}

    /** Index of the first column, a number and a date in either order with text after them; -1 if there are none. */
    static int start(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (Ascii.isDigit(line.charAt(i)) && isSeparator(line, i - 1) && isStart(line, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isStart(String line, int from) {
        int end = wordEnd(line, from);
        int second = next(line, end);
        int secondEnd = wordEnd(line, second);
        boolean columns = isNumber(line, from, end) && isDate(line, second, secondEnd)
                || isDate(line, from, end) && isNumber(line, second, secondEnd);
        return columns && next(line, secondEnd) < line.length();
    }

    private static boolean isNumber(String line, int from, int to) {
        return to > from && to - from <= MOST_DIGITS && Ascii.skipDigits(line, from) >= to;
    }

    private static boolean isDate(String line, int from, int to) {
        return to - from >= "1/1/08".length()
                && to - from <= "03/07/2008".length()
                && SlashedDate.read(line.substring(from, to)).isPresent();
    }

    private static int wordEnd(String line, int from) {
        int i = from;
        while (i < line.length() && !isSeparator(line, i)) {
            i++;
        }
        return i;
    }

    private static int next(String line, int from) {
        int i = from;
        while (i < line.length() && isSeparator(line, i)) {
            i++;
        }
        return i;
    }

    private static boolean isSeparator(String line, int index) {
        return SEPARATORS.indexOf(line.charAt(index)) >= 0;
    }

    /** Index after the last character of the text before the columns. */
    static int endOfText(String line, int columns) {
        int end = columns;
        while (end > 0 && " ,;|".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
