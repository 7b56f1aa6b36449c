package cablestream.reload;

import cablestream.reference.ReferenceTable;
import java.time.Instant;

/**
 * One complete version of a reference table, as on its topic: the version is the key of the record and the text is the
 * value.
 *
 * @param table   the table
 * @param version name of the version: {@code 3-9f86d081}
 * @param text    CSV or YAML
 * @param at      time of writing
 */
public record TableVersion(ReferenceTable table, String version, String text, Instant at) {
    /** The name of the version in messages. */
    String name() {
        return table.label() + " " + version;
    }
}
