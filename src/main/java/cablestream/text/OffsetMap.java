package cablestream.text;

import java.util.List;

/**
 * What was taken out of a line, and where its characters come from.
 *
 * @param breaks  by twos, rising: an index in the line and the raw offset of the character there, from which those after it follow on up
 *                to the next; the first index is 0 or less
 * @param repairs residue that was taken out
 */
record OffsetMap(int[] breaks, List<Repair> repairs) {
    /** The same for the line without its first characters. */
    OffsetMap from(int index) {
        int[] rest = breaks.clone();
        for (int i = 0; i < rest.length; i += 2) {
            rest[i] -= index;
        }
        return new OffsetMap(rest, List.of());
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
