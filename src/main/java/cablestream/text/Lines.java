package cablestream.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a raw text at its line ends: LF, CR LF, CR CR LF (the line end of the wire, ACP 127 para 138), CR alone, U+0085,
 * U+2028 and U+2029. There is one line more than there are line ends; only of a very long run of empty lines the rest is
 * left out, while the numbers count on.
 */
public final class Lines {
    /** Carriage returns before a line feed that are one line end with it. */
    private static final int MOST_RETURNS = 2;

    /** The maximum number of consecutive empty lines. More have no meaning, and each would cost fifty times its character. */
    private static final int MOST_BLANKS = 1000;

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final char FIRST_OF_LATIN = '\u0080';
    private static final char LAST_OF_LATIN = '\u00FF';

    private final String raw;
    private final int base;
    private final List<Line> lines;
    private final ForwardSearch gaps;
    private final ForwardSearch slashes;
    private int number;
    private int blanks;

    private Lines(String raw, int base, int number) {
        this.raw = raw;
        this.base = base;
        this.number = number;
        this.gaps = new ForwardSearch(raw, Line.GAP);
        this.slashes = new ForwardSearch(raw, Line.SLASH);
        this.lines = new ArrayList<>(raw.length() / 48 + 1);
    }

    /** The lines of a text. */
    public static List<Line> of(String raw) {
        return of(raw, 0, 1);
    }

    /** The lines of a text that is part of a longer one, in which it begins at offset {@code base} and line {@code number}. */
    public static List<Line> of(String raw, int base, int number) {
        Lines lines = new Lines(raw, base, number);
        lines.split();
        return lines.lines;
    }

    private void split() {
        int begin = 0;
        int end = add(begin);
        while (end < raw.length()) {
            number++;
            begin = endOfBreak(end) + 1;
            end = add(begin);
        }
    }

    /** Adds the line that begins there; index of the line end that closes it, or of the end of the text. */
    private int add(int begin) {
        int stop = Cleaner.firstSuspect(raw, begin, raw.length());
        int end = endOfLine(stop);
        blanks = end == begin ? blanks + 1 : 0;
        if (blanks <= MOST_BLANKS || end == raw.length()) {
            if (stop == end) {
                lines.add(plainLine(begin, end));
            } else {
                new Cleaner(raw, begin, end, base, number).addTo(lines);
            }
        }
        return end;
    }

    /** Index of the first line end at or after {@code from}, or of the end of the text. */
    private int endOfLine(int from) {
        int i = from;
        while (i < raw.length() && !endsLine(i)) {
            i++;
        }
        return i;
    }

    private boolean endsLine(int i) {
        char c = raw.charAt(i);
        return c == '\n'
                || c == '\r'
                || c == LINE_SEPARATOR
                || c == PARAGRAPH_SEPARATOR
                || (c == NEXT_LINE && !isDamage(i));
    }

    /** Whether a next line character is a byte of UTF-8 that was read as Latin-1: the byte before it stands there, too. */
    private boolean isDamage(int i) {
        char before = i == 0 ? '\n' : raw.charAt(i - 1);
        return before >= FIRST_OF_LATIN && before <= LAST_OF_LATIN && before != NEXT_LINE;
    }

    /** Index of the last character of the line end that begins at {@code i}. */
    private int endOfBreak(int i) {
        int end = i;
        while (end < raw.length() && end - i < MOST_RETURNS && raw.charAt(end) == '\r') {
            end++;
        }
        // A run of carriage returns is one line end only if a line feed closes it.
        return end < raw.length() && raw.charAt(end) == '\n' ? end : i;
    }

    private Line plainLine(int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && raw.charAt(from) == ' ') {
            from++;
        }
        while (to > from && raw.charAt(to - 1) == ' ') {
            to--;
        }
        return new Line(number, base + begin, base + from, raw, from, to, traits(from, to), null);
    }

    private int traits(int from, int to) {
        return (gaps.beginsIn(from, to) ? Line.GAPPED : 0) | (slashes.beginsIn(from, to) ? Line.SLASHED : 0);
    }
}
