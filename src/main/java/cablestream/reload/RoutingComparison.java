package cablestream.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up, feed by feed, which cables would go there by one version of the reference tables and which by another. */
public final class RoutingComparison {
    private final SortedMap<String, Shift> feeds = new TreeMap<>();
    private int compared;
    private int lost;

    /** The changes for one feed. */
    public static final class Shift {
        private final List<String> gained = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private int before;

        /** The number of cables in the feed by the tables in force. */
        public int before() {
            return before;
        }

        /** The number of cables in the feed by the proposal. */
        public int after() {
            return before + gained.size() - lost.size();
        }

        /** Ids of the cables that would be added to the feed. */
        public List<String> gained() {
            return List.copyOf(gained);
        }

        /** Ids of the cables that would be removed from the feed. */
        public List<String> lost() {
            return List.copyOf(lost);
        }
    }

    /** A cable goes to these feeds, and would go to those. */
    void add(String id, Set<String> before, Set<String> after) {
        compared++;
        for (String feed : before) {
            Shift shift = shift(feed);
            shift.before++;
            if (!after.contains(feed)) {
                shift.lost.add(id);
            }
        }
        for (String feed : after) {
            if (!before.contains(feed)) {
                shift(feed).gained.add(id);
            }
        }
    }

    /** The raw text of a cable is no longer there. */
    void addLost() {
        lost++;
    }

    /** The number of compared cables. */
    public int compared() {
        return compared;
    }

    /** The number of cables that could not be compared: their raw texts are older than the retention time of the raw topics. */
    public int lost() {
        return lost;
    }

    /** Every feed that gets or would get any of the cables, by name. */
    public SortedMap<String, Shift> feeds() {
        return new TreeMap<>(feeds);
    }

    private Shift shift(String feed) {
        return feeds.computeIfAbsent(feed, name -> new Shift());
    }
}
