package cablestream.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a raw text, cleaned of residue, without the blanks at its ends; every character still knows its raw offset.
 */
public final class Line {
    private final int number;
    private final int begin;
    private final int start;
    private final String text;
    private final boolean wrapped;
    private final int @Nullable [] origins;
    private final List<Repair> repairs;

    /**
     * @param number  in the raw text, from 1
     * @param begin   raw offset at which the line begins, blanks included
     * @param start   raw offset of the first character of {@code text}
     * @param text    cleaned
     * @param wrapped whether it ended in two blanks: the next line followed directly in the source
     * @param origins raw offset of each character of {@code text}; {@code null} where they follow on {@code start}
     * @param repairs residue that was taken out
     */
    Line(
            int number,
            int begin,
            int start,
            String text,
            boolean wrapped,
            int @Nullable [] origins,
            List<Repair> repairs) {
        this.number = number;
        this.begin = begin;
        this.start = start;
        this.text = text;
        this.wrapped = wrapped;
        this.origins = origins;
        this.repairs = repairs;
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
        if (origins == null) {
            return start + Math.min(index, text.length());
        }
        return index < origins.length ? origins[index] : rawEnd(origins.length);
    }

    /** Raw offset after the last character of the {@code end} first ones. */
    public int rawEnd(int end) {
        if (end <= 0) {
            return rawStart(0);
        }
        return origins == null ? start + Math.min(end, text.length()) : origins[Math.min(end, origins.length) - 1] + 1;
    }

    /** Raw offset of its first character. */
    public int rawStart() {
        return origins == null || origins.length == 0 ? start : origins[0];
    }

    /** Raw offset after its last character. */
    public int rawEnd() {
        return rawEnd(text.length());
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
