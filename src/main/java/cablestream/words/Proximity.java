package cablestream.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words near each other, in any order.
 *
 * @param entry    number of the entry
 * @param patterns numbers of the patterns of its words, of which no two are found at one place
 * @param distance how many words the first of them may be from the last
 */
record Proximity(int entry, List<Integer> patterns, int distance) {
    /** Whether there is a place of each pattern so that all are near each other. */
    boolean holds(Map<Integer, Places> places) {
        List<Places> ofEach = new ArrayList<>();
        for (Integer pattern : patterns) {
            Places found = places.get(pattern);
            if (found == null) {
                return false;
            }
            ofEach.add(found);
        }
        return near(ofEach);
    }

    /** Of the places that are compared, the least goes on to the next of its pattern, so that each is compared once. */
    private boolean near(List<Places> ofEach) {
        int[] at = new int[ofEach.size()];
        while (true) {
            int least = 0;
            int last = 0;
            for (int i = 0; i < at.length; i++) {
                int place = ofEach.get(i).at(at[i]);
                least = place < ofEach.get(least).at(at[least]) ? i : least;
                last = Math.max(last, place);
            }
            if (last - ofEach.get(least).at(at[least]) <= distance) {
                return true;
            }
            at[least]++;
            if (at[least] == ofEach.get(least).count()) {
                return false;
            }
        }
    }
}
