package cablestream.bench.accuracy;

import cablestream.traffic.Damage;
import java.util.List;

/**
 * One cable, read back.
 *
 * @param id     by the key
 * @param texts  its transmissions, as they were read
 * @param damage what was done to any of them
 * @param fields each field that the key has
 */
public record CableResult(String id, List<String> texts, List<Damage> damage, List<FieldResult> fields) {
    public CableResult {
        texts = List.copyOf(texts);
        damage = List.copyOf(damage);
        fields = List.copyOf(fields);
    }

    /** Whether one of its fields is so. */
    public boolean has(Verdict verdict) {
        return fields.stream().anyMatch(field -> field.verdict() == verdict);
    }
}
