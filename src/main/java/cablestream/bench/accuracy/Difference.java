package cablestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that is not as the key has it.
 *
 * @param path     where in the JSON of the cable: {@code .references[1].id}
 * @param expected by the key
 * @param found    by the reader; a missing node where it has nothing
 */
public record Difference(String path, JsonNode expected, JsonNode found) {
    /** Whether the reader says nothing in this place, instead of something else. */
    boolean isAbsence() {
        return found.isNull() || found.isMissingNode();
    }

    @Override
    public String toString() {
        return path + ": expected " + expected + ", found " + (found.isMissingNode() ? "nothing" : found);
    }
}
