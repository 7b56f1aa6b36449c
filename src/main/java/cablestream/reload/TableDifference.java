package cablestream.reload;

import cablestream.reference.ReferenceTable;
import cablestream.route.Feed;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The difference between two versions of a reference table, by the keys of their entries, in order.
 *
 * @param added   entries in the later version only
 * @param changed entries with other values in the later version
 * @param removed entries in the earlier version only
 */
public record TableDifference(List<String> added, List<String> changed, List<String> removed) {
    static TableDifference between(ReferenceTable table, ActiveTables earlier, ActiveTables later) {
        SortedMap<String, ?> before = entries(table, earlier);
        SortedMap<String, ?> after = entries(table, later);
        return new TableDifference(
                after.keySet().stream().filter(key -> !before.containsKey(key)).toList(),
                after.keySet().stream()
                        .filter(key -> before.containsKey(key) && !Objects.equals(before.get(key), after.get(key)))
                        .toList(),
                before.keySet().stream().filter(key -> !after.containsKey(key)).toList());
    }

    /** Whether the versions differ in their notation at most. */
    public boolean none() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** The entries of a table by their keys: feeds by name, others by the first columns. */
    static SortedMap<String, ?> entries(ReferenceTable table, ActiveTables inForce) {
        if (table.csv()) {
            return KeyedRows.of(table, table.label(), inForce.text(table));
        }
        SortedMap<String, Feed> feeds = new TreeMap<>();
        for (Feed feed : inForce.feeds().feeds()) {
            feeds.put(feed.name(), feed);
        }
        return feeds;
    }
}
