package cablestream.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a raw text at its line ends: LF, CR LF, CR CR LF (the line end of the wire, ACP 127 para 138) and CR alone. There is one
 * line more than there are line ends.
 */
public final class Lines {
    private final String raw;
    private final int base;
    private final List<Line> lines;
    private int number;

    private Lines(String raw, int base, int number) {
        this.raw = raw;
        this.base = base;
        this.number = number;
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
        boolean plain = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n' || c == '\r') {
                add(begin, i, plain);
                i = endOfBreak(i);
                begin = i + 1;
                plain = true;
            } else if (Cleaner.suspects(c)) {
                plain = false;
            }
        }
        add(begin, raw.length(), plain);
    }

    /** Index of the last character of the line end that begins at {@code i}. */
    private int endOfBreak(int i) {
        int end = i;
        while (end < raw.length() && raw.charAt(end) == '\r') {
            end++;
        }
        // A run of carriage returns is one line end only if a line feed closes it.
        return end < raw.length() && raw.charAt(end) == '\n' && end - i <= 2 ? end : i;
    }

    private void add(int begin, int end, boolean plain) {
        if (plain) {
            lines.add(plainLine(begin, end));
        } else {
            new Cleaner(raw, begin, end, base, number).addTo(lines);
        }
        number++;
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
        return new Line(number, base + begin, base + from, raw.substring(from, to), end - to >= 2, null, List.of());
    }
}
