package cablestream.reference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The version in force of each reference table.
 *
 * @param byTable one for each table
 */
public record Versions(Map<ReferenceTable, String> byTable) {
    /** The version name of the tables that come with the program. */
    public static final String BUILT_IN = "built-in";

    public Versions {
        Map<ReferenceTable, String> all = new EnumMap<>(ReferenceTable.class);
        for (ReferenceTable table : ReferenceTable.values()) {
            all.put(table, byTable.getOrDefault(table, BUILT_IN));
        }
        byTable = Collections.unmodifiableMap(all);
    }

    /** The versions before any was applied. */
    public static Versions builtIn() {
        return new Versions(Map.of());
    }

    public String of(ReferenceTable table) {
        return byTable.getOrDefault(table, BUILT_IN);
    }
}
