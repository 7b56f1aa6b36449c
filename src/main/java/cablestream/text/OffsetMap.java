package cablestream.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The raw offset of each character of a line, and the residue that was taken out of it.
 *
 * @param breaks  pairs, rising: an index in the line and the raw offset of the character there, from which the next characters
 *                follow up to the next pair; the first index is 0 or less
 * @param repairs residue that was taken out
 */
record OffsetMap(int[] breaks, List<Repair> repairs) {
    /** The map of the line without its first characters. */
    OffsetMap from(int index) {
        int[] rest = breaks.clone();
        for (int i = 0; i < rest.length; i += 2) {
            rest[i] -= index;
        }
        return new OffsetMap(rest, List.of());
    }

    /** The map with {@code length} other characters before the line, the first of them from raw offset {@code start}. */
    OffsetMap after(int length, int start) {
        int[] shifted = new int[breaks.length + 2];
        shifted[1] = start;
        for (int i = 0; i < breaks.length; i += 2) {
            shifted[i + 2] = Math.max(0, breaks[i]) + length;
            shifted[i + 3] = breaks[i + 1] + Math.max(0, breaks[i]) - breaks[i];
        }
        return new OffsetMap(shifted, repairs);
    }

    /** The map with a space at {@code length}, and the characters of another line after it. */
    OffsetMap with(int length, OffsetMap other) {
        int[] both = Arrays.copyOf(breaks, breaks.length + other.breaks.length);
        for (int i = 0; i < other.breaks.length; i += 2) {
            int first = Math.max(0, other.breaks[i]);
            both[breaks.length + i] = first + length + 1;
            both[breaks.length + i + 1] = other.breaks[i + 1] + first - other.breaks[i];
        }
        List<Repair> all = new ArrayList<>(repairs);
        all.addAll(other.repairs);
        return new OffsetMap(both, List.copyOf(all));
    }

    /** Raw offset of the character at {@code index} of the line. */
    int origin(int index) {
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
}
