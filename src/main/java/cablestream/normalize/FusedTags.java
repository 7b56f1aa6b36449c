package cablestream.normalize;

import cablestream.reference.Tags;
import cablestream.reference.Tags.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits codes that were written without a separator: {@code PGOVECON}, {@code VTPREL}. A split counts only if it consumes
 * everything, gives at least one code of four letters or more, and no other split needs as few codes.
 */
final class FusedTags {
    private static final int SHORTEST_CODE = 2;
    private static final int LONGEST_CODE = 8;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 64;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final Tags table;

    FusedTags(Tags table) {
        this.table = table;
    }

    /** The codes in order; empty if there is no such split. */
    List<Entry> split(String letters, int year) {
        int length = letters.length();
        if (length < SHORTEST || length > LONGEST || !letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            return List.of();
        }
        // For every end: the fewest codes that give what is before it, in how many ways, and where the last of them
        // begins.
        int[] fewest = new int[length + 1];
        int[] ways = new int[length + 1];
        int[] lastStart = new int[length + 1];
        ways[0] = 1;
        for (int end = 1; end <= length; end++) {
            fewest[end] = IMPOSSIBLE;
            for (int start = Math.max(0, end - LONGEST_CODE); start <= end - SHORTEST_CODE; start++) {
                if (ways[start] > 0 && isCode(letters.substring(start, end), year)) {
                    take(fewest, ways, lastStart, start, end);
                }
            }
        }
        return ways[length] == 1 ? codes(letters, lastStart, year) : List.of();
    }

    private static void take(int[] fewest, int[] ways, int[] lastStart, int start, int end) {
        int count = fewest[start] + 1;
        if (count < fewest[end]) {
            fewest[end] = count;
            ways[end] = ways[start];
            lastStart[end] = start;
        } else if (count == fewest[end]) {
            ways[end] = Math.min(2, ways[end] + ways[start]);
        }
    }

    // A code without a name is one that somebody saw once: too little to split words by.
    private boolean isCode(String letters, int year) {
        return table.known(letters)
                && table.find(letters, year)
                        .filter(entry -> entry.name() != null)
                        .isPresent();
    }

    private List<Entry> codes(String letters, int[] lastStart, int year) {
        List<Entry> codes = new ArrayList<>();
        for (int end = letters.length(); end > 0; end = lastStart[end]) {
            codes.add(
                    0, table.find(letters.substring(lastStart[end], end), year).orElseThrow());
        }
        boolean sure = codes.stream().anyMatch(entry -> entry.code().length() >= 4);
        return sure && codes.size() > 1 ? codes : List.of();
    }
}
