package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Comparing JSON by what is expected of it, whatever else it has. */
public final class Json {
    private Json() {}

    /** Every key and every list item that {@code expected} has is in {@code actual}; lists are of the same size. */
    public static void assertContains(JsonNode actual, JsonNode expected) {
        assertContains(actual, expected, "");
    }

    private static void assertContains(JsonNode actual, JsonNode expected, String path) {
        if (expected.isObject()) {
            expected.properties().forEach(field -> {
                assertThat(actual.has(field.getKey()))
                        .as(path + "." + field.getKey() + " is there")
                        .isTrue();
                assertContains(actual.get(field.getKey()), field.getValue(), path + "." + field.getKey());
            });
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(path + " size of " + actual).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertContains(actual.get(i), expected.get(i), path + "[" + i + "]");
            }
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }
}
