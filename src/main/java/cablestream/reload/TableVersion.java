package cablestream.reload;

import cablestream.reference.ReferenceTable;
import java.time.Instant;

/**
 * One version of a reference table, whole: as it stands on its topic, where the version is the key and the text the value.
 *
 * @param table   which one
 * @param version its name: {@code 3-9f86d081}
 * @param text    CSV or YAML
 * @param at      when it was written
 */
public record TableVersion(ReferenceTable table, String version, String text, Instant at) {
    /** What it is called in messages. */
    String name() {
        return table.label() + " " + version;
    }
}
