package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.record.RecordJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fields in which a cable is read otherwise than it was published, by their names in the record. */
final class CableDifference {
    /** Other messages, people and the time of receipt give these; no reader does. */
    private static final Set<String> OF_PUBLICATION = Set.of(
            "revision", "revisionReason", "cancelledBy", "supersededBy", "release", "referenceVersions", "eventTime");

    /** Fields that depend on reference tables, or on other transmissions and on people. */
    private static final Set<String> OF_TABLES =
            Set.of("recipients", "offices", "withheld", "label", "feeds", "refusedFeeds");

    private CableDifference() {}

    static SortedSet<String> of(Cable published, Cable read) {
        ObjectNode before = RecordJson.of(published);
        ObjectNode now = RecordJson.of(read);
        boolean sameTables = published.getReferenceVersions().equals(read.getReferenceVersions())
                && published
                        .getLabel()
                        .getPolicyVersion()
                        .equals(read.getLabel().getPolicyVersion());
        boolean alone = published.getRelease() == null
                && published.getLabel().getFromOtherTransmissions().isEmpty();
        SortedSet<String> fields = new TreeSet<>();
        before.fieldNames().forEachRemaining(field -> {
            boolean comparable = !OF_PUBLICATION.contains(field) && (sameTables && alone || !OF_TABLES.contains(field));
            if (comparable && !before.path(field).equals(now.path(field))) {
                fields.add(field);
            }
        });
        return fields;
    }
}
