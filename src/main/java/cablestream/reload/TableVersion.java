package cablestream.reload;

import cablestream.reference.ReferenceTable;
import cablestream.reference.Versions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One complete version of a reference table, as on its topic: the version is the key of the record and the text is the
 * value.
 *
 * @param table   the table
 * @param version name of the version: {@code 3-9f86d081}
 * @param text    CSV or YAML
 * @param at      time of writing; {@code null} if it is not written
 * @param by      name of the user who wrote it, as the command found it; {@code null} if the record does not have it
 */
public record TableVersion(
        ReferenceTable table,
        String version,
        String text,
        @Nullable Instant at,
        @Nullable String by) {
    /** The version that comes with the program. */
    static TableVersion builtIn(ReferenceTable table) {
        return new TableVersion(table, Versions.BUILT_IN, table.builtIn(), null, null);
    }

    /** A version that is not written yet. */
    static TableVersion proposed(ReferenceTable table, String version, String text) {
        return new TableVersion(table, version, text, null, null);
    }

    /** The name of the version in messages. */
    String name() {
        return table.label() + " " + version;
    }
}
