package cablestream.text;

import java.util.List;

/**
 * One line of a raw text, cleaned of residue, without the blanks at its ends; every character still knows its raw offset.
 */
public final class Line {
    /** The breaks of a line out of which nothing was taken. */
    static final int[] UNBROKEN = {};

    private final int number;
    private final int begin;
    private final int start;
    private final String text;
    private final boolean wrapped;
    private final int[] breaks;
    private final List<Repair> repairs;

    /**
     * @param number  in the raw text, from 1
     * @param begin   raw offset at which the line begins, blanks included
     * @param start   raw offset of the first character of {@code text}
     * @param text    cleaned
     * @param wrapped whether it ended in two blanks: the next line followed directly in the source
     * @param breaks  by twos, rising: an index in {@code text} and the raw offset of the character there, from which those behind it
     *                follow on up to the next; {@link #UNBROKEN} where all follow on {@code start}
     * @param repairs residue that was taken out
     */
    Line(int number, int begin, int start, String text, boolean wrapped, int[] breaks, List<Repair> repairs) {
        this.number = number;
        this.begin = begin;
        this.start = start;
        this.text = text;
        this.wrapped = wrapped;
        this.breaks = breaks;
        this.repairs = repairs;
    }

    /** The same line without its first characters; the residue that was taken out of it is told by the whole line only. */
    public Line from(int index) {
        int[] rest = breaks.clone();
        for (int i = 0; i < rest.length; i += 2) {
            rest[i] -= index;
        }
        return new Line(number, begin, rawStart(index), text.substring(index), wrapped, rest, List.of());
    }

    /** In the raw text, from 1. */
    public int number() {
        return number;
    }

    /** Cleaned, without blanks at its ends. */
    public String text() {
        return text;
    }

    public boolean blank() {
        return text.isEmpty();
    }

    /** Whether it ended in two blanks, the hard break of Markdown: the next line followed directly in the source. */
    public boolean wrapped() {
        return wrapped;
    }

    /** Residue that was taken out of it. */
    public List<Repair> repairs() {
        return repairs;
    }

    /** Raw offset of the character at {@code index}; of the end of the line for the length of the text. */
    public int rawStart(int index) {
        return index < text.length() ? origin(index) : rawEnd(text.length());
    }

    /** Raw offset after the last character of the {@code end} first ones. */
    public int rawEnd(int end) {
        return end <= 0 || text.isEmpty() ? start : origin(Math.min(end, text.length()) - 1) + 1;
    }

    /** Raw offset of its first character. */
    public int rawStart() {
        return start;
    }

    /** Raw offset after its last character. */
    public int rawEnd() {
        return rawEnd(text.length());
    }

    private int origin(int index) {
        if (breaks.length == 0) {
            return start + index;
        }
        int low = 0;
        int high = breaks.length / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (breaks[2 * middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return breaks[2 * low + 1] + index - breaks[2 * low];
    }

    /** Column of the character at {@code index} in the raw line, from 1. */
    public int column(int index) {
        return columnOf(rawStart(index));
    }

    /** Column of a raw offset in this line, from 1. */
    public int columnOf(int rawOffset) {
        return rawOffset - begin + 1;
    }

    @Override
    public String toString() {
        return number + ": " + text;
    }
}
