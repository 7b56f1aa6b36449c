package cablestream.reload;

import cablestream.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * All applied versions of reference tables.
 *
 * @param documents the versions that are kept, sound or not, in the order in which they were written
 * @param inForce   tables in force by them
 * @param refused   reasons for which versions were refused, one line each
 */
public record AppliedVersions(List<TableVersion> documents, ActiveTables inForce, List<String> refused) {
    public AppliedVersions {
        documents = List.copyOf(documents);
        refused = List.copyOf(refused);
    }

    /** Reads the topics of the reference tables, which must be there, to their ends. */
    public static AppliedVersions read(Settings settings, ActiveTables builtIn) {
        try (ReferenceLog log = new ReferenceLog(settings)) {
            return of(log.toEnd(), builtIn);
        }
    }

    static AppliedVersions of(List<TableVersion> documents, ActiveTables builtIn) {
        ActiveTables inForce = builtIn;
        List<String> refused = new ArrayList<>();
        for (TableVersion document : documents) {
            try {
                inForce = inForce.with(document, document.name());
            } catch (ReferenceRefused e) {
                refused.add(e.getMessage());
            }
        }
        return new AppliedVersions(documents, inForce, refused);
    }
}
