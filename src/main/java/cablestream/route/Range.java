package cablestream.route;

import org.jspecify.annotations.Nullable;

/**
 * An interval from a lowest to a highest value, both inclusive. An unknown value is only in an open range.
 *
 * @param min lowest value, {@code null} for no limit
 * @param max highest value, {@code null} for no limit
 */
public record Range<E extends Enum<E>>(
        @Nullable E min, @Nullable E max) {
    /** No limits at all. */
    static <E extends Enum<E>> Range<E> none() {
        return new Range<>(null, null);
    }

    /** Whether the range contains every value, the unknown one too. */
    boolean open() {
        return min == null && max == null;
    }

    /** Whether the range is empty. */
    boolean contradict() {
        return min != null && max != null && min.compareTo(max) > 0;
    }

    boolean contain(@Nullable E value) {
        if (value == null) {
            return open();
        }
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
    }

    /** The range in words: {@code IMMEDIATE and above}, {@code up to SECRET}, {@code PRIORITY to IMMEDIATE}. */
    @Override
    public String toString() {
        if (min == null) {
            return max == null ? "any" : "up to " + max;
        }
        if (max == null) {
            return min + " and above";
        }
        return min == max ? min.toString() : min + " to " + max;
    }
}
