package cablestream.registry;

import cablestream.record.SchemaSubject;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A subject as the registry has it.
 *
 * @param subject       with the schemas that it should have
 * @param ids           of these schemas, in the same order; null: the subject lacks it
 * @param compatibility level of the subject; null: the subject does not exist
 * @param added         how many of its schemas were registered now
 */
public record SubjectState(
        SchemaSubject subject,
        List<@Nullable Integer> ids,
        @Nullable String compatibility,
        int added) {
    public SubjectState {
        ids = Collections.unmodifiableList(ids);
    }

    /** The id of the schema by which this program writes; null: it is not registered. */
    public @Nullable Integer current() {
        return ids.get(ids.size() - 1);
    }

    /** How many released schemas the subject lacks. */
    public long missing() {
        return IntStream.range(0, ids.size()).filter(i -> ids.get(i) == null).count();
    }

    /** Whether the registry keeps all generations compatible with each other. */
    public boolean fullyCompatible() {
        return SchemaRegistration.COMPATIBILITY.equals(compatibility);
    }
}
