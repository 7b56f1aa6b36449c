package cablestream.series;

import java.util.Optional;

/**
 * A range of numbers of a series.
 *
 * @param first first number
 * @param last  last number; less than the first if the numbers begin again in between
 */
public record NumberRange(int first, int last) {
    private static final int MOST_DIGITS = 9;

    /** Whether it has all numbers of another range. */
    public boolean contains(NumberRange other) {
        return contains(other.first) && contains(other.last) && (first > last || other.first <= other.last);
    }

    private boolean contains(int number) {
        return first <= last ? first <= number && number <= last : number >= first || number <= last;
    }

    /** Parses {@code 412} and {@code 412-415}; empty for other texts. */
    static Optional<NumberRange> parse(String text) {
        int dash = text.indexOf('-');
        String first = dash < 0 ? text : text.substring(0, dash);
        String last = text.substring(dash + 1);
        return isNumber(first) && isNumber(last)
                ? Optional.of(new NumberRange(Integer.parseInt(first), Integer.parseInt(last)))
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** {@code 412} or {@code 412-415}. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
