package cablestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares JSON by the keys that the expected side has; lists must be of one length. */
public final class Differences {
    private final List<Difference> all = new ArrayList<>();

    private Differences() {}

    /** Every leaf of {@code expected} that {@code found} has not, and every item of a list that {@code expected} has not. */
    public static List<Difference> between(JsonNode expected, JsonNode found) {
        Differences differences = new Differences();
        differences.compare("", expected, found);
        return List.copyOf(differences.all);
    }

    private void compare(String path, JsonNode expected, JsonNode found) {
        if (expected.isObject() && found.isObject()) {
            expected.properties()
                    .forEach(field ->
                            compare(path + "." + field.getKey(), field.getValue(), found.path(field.getKey())));
        } else if (expected.isArray() && found.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
                compare(path + "[" + i + "]", expected.path(i), found.path(i));
            }
        } else if (!expected.equals(found)) {
            all.add(new Difference(path, expected, found));
        }
    }
}
