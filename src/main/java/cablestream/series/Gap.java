package cablestream.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range of missing numbers.
 *
 * @param first     first missing number
 * @param last      last missing number; less than the first if the numbers restarted in between
 * @param cycle     length of the number cycle, 10,000 for four digits; 0 is never missing, as not all stations use it
 * @param noticedAt time at which a later number was seen
 * @param opened    whether the gap was reported, as the numbers did not come in time
 */
public record Gap(int first, int last, int cycle, Instant noticedAt, boolean opened) {
    /** The gap from one number to another; empty if it has only 0. */
    static Optional<Gap> between(int first, int last, int cycle, Instant noticedAt, boolean opened) {
        int numbers = Math.floorMod(last - first, cycle) + 1;
        boolean zeroAtAnEnd = first == 0 || last == 0;
        return zeroAtAnEnd && numbers == 1
                ? Optional.empty()
                : Optional.of(new Gap(first == 0 ? 1 : first, last == 0 ? cycle - 1 : last, cycle, noticedAt, opened));
    }

    /** The number of missing numbers. */
    public int count() {
        return Math.floorMod(last - first, cycle) + 1 - (last < first ? 1 : 0);
    }

    /** The missing numbers. */
    public NumberRange numbers() {
        return new NumberRange(first, last);
    }

    boolean contains(int number) {
        return number != 0 && Math.floorMod(number - first, cycle) <= Math.floorMod(last - first, cycle);
    }

    /** The remaining gaps after one of its numbers came. */
    List<Gap> without(int number) {
        List<Gap> left = new ArrayList<>(2);
        if (number != first) {
            between(first, Math.floorMod(number - 1, cycle), cycle, noticedAt, opened)
                    .ifPresent(left::add);
        }
        if (number != last) {
            between(Math.floorMod(number + 1, cycle), last, cycle, noticedAt, opened)
                    .ifPresent(left::add);
        }
        return left;
    }

    Gap asOpened() {
        return new Gap(first, last, cycle, noticedAt, true);
    }
}
