package cablestream.live;

import cablestream.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was applied up to now.
 *
 * @param documents the versions that are kept, sound or not, in the order in which they were written
 * @param inForce   what is in force by them
 * @param refused   why some of them are not, one line each
 */
public record Applied(List<Document> documents, InForce inForce, List<String> refused) {
    public Applied {
        documents = List.copyOf(documents);
        refused = List.copyOf(refused);
    }

    /** Reads the topics of the reference tables, which must be there, to their ends. */
    public static Applied read(Settings settings, InForce builtIn) {
        try (ReferenceLog log = new ReferenceLog(settings)) {
            return of(log.toEnd(), builtIn);
        }
    }

    static Applied of(List<Document> documents, InForce builtIn) {
        InForce inForce = builtIn;
        List<String> refused = new ArrayList<>();
        for (Document document : documents) {
            try {
                inForce = inForce.with(document, document.name());
            } catch (ReferenceRefused e) {
                refused.add(e.getMessage());
            }
        }
        return new Applied(documents, inForce, refused);
    }
}
