package cablestream.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The values that a golden case expects, in a file. Only the keys that stand in the file are compared, each with all that is in it.
 * {@code -Dgolden=write} writes the actual values of these keys, and all values where there is no file yet.
 */
public final class Expectation {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    private final JsonNode expected;

    private Expectation(JsonNode expected) {
        this.expected = expected;
    }

    /** The expectation of a file, which {@code -Dgolden=write} first writes from the actual values. */
    public static Expectation of(Path file, ObjectNode actual) throws IOException {
        if (WRITE) {
            ObjectNode written =
                    Files.exists(file) ? actual.deepCopy().retain(new Expectation(read(file)).keys()) : actual;
            Files.writeString(file, MAPPER.writeValueAsString(written) + "\n");
        }
        return new Expectation(read(file));
    }

    public List<String> keys() {
        return names(expected).toList();
    }

    /** One line for each expected key of which the actual value differs. */
    public List<String> differences(ObjectNode actual) {
        return names(expected)
                .filter(key -> !expected.get(key).equals(actual.path(key)))
                .map(key -> key + ": expected " + expected.get(key) + ", was " + actual.path(key))
                .toList();
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static JsonNode read(Path file) throws IOException {
        return MAPPER.readTree(file.toFile());
    }
}
