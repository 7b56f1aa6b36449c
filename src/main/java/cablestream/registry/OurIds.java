package cablestream.registry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * The ids that a registry gives for our schemas. Two schemas with one id would make values that readers decode by the wrong
 * one.
 */
final class OurIds {
    private final Map<Integer, Set<Schema>> schemas = new TreeMap<>();

    void add(int id, Schema schema) {
        schemas.computeIfAbsent(id, unused -> new LinkedHashSet<>()).add(schema);
    }

    void add(SubjectState state) {
        for (int i = 0; i < state.ids().size(); i++) {
            Integer id = state.ids().get(i);
            if (id != null) {
                add(id, state.subject().generations().get(i));
            }
        }
    }

    /**
     * @param address addresses of the registry
     * @throws RegistryException if two schemas have one id
     */
    void check(String address) {
        schemas.forEach((id, all) -> {
            if (all.size() > 1) {
                throw new RegistryException("the schema registry at " + address + " gives the id " + id + " to "
                        + all.size() + " schemas, of the subjects " + subjects(all)
                        + ": correct schema.registry.url, or repair the registry");
            }
        });
    }

    private static String subjects(Collection<Schema> schemas) {
        return String.join(
                ", ",
                new LinkedHashSet<>(schemas.stream().map(Schema::getFullName).toList()));
    }
}
