package cablestream.bench.accuracy;

import java.util.List;

/**
 * One field of one cable.
 *
 * @param field       as the JSON of a cable names it; {@code paragraphs.text} for what stands after numbers and markings
 * @param touched     whether damage was done to its source
 * @param verdict     what became of it
 * @param differences from the key
 */
public record FieldResult(String field, boolean touched, Verdict verdict, List<Difference> differences) {
    public FieldResult {
        differences = List.copyOf(differences);
    }
}
