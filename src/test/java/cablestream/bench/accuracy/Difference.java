package cablestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that is not as the key has it.
 *
 * @param path     where in the field: {@code [1].id}; empty for the field itself
 * @param expected by the key; a missing node where the key has no such item
 * @param found    by the reader; a missing node where it has nothing
 */
public record Difference(String path, JsonNode expected, JsonNode found) {
    /** The path without the numbers of items: {@code .id}. */
    String kind() {
        StringBuilder kind = new StringBuilder();
        boolean number = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            number = c == '[' || number && c != ']';
            if (!number && c != ']') {
                kind.append(c);
            }
        }
        return kind.toString();
    }

    @Override
    public String toString() {
        return path + ": expected " + shown(expected) + ", found " + shown(found);
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
