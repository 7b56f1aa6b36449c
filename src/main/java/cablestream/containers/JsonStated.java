package cablestream.containers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of a JSON object about the classification of its text: in its fields, and in the fields of objects in it. */
final class JsonStated {
    /** An object in an object in an object is looked at. Objects in arrays may be about other cables. */
    private static final int DEEPEST = 3;

    private final ContainerOptions options;
    private final StatedClassification stated = new StatedClassification();

    private JsonStated(ContainerOptions options) {
        this.options = options;
    }

    /** The statement of an object; {@code null} if there is none. */
    static @Nullable String of(JsonNode object, ContainerOptions options) {
        JsonStated reading = new JsonStated(options);
        String given = options.classification();
        JsonNode named = given == null ? null : JsonTexts.at(object, given);
        if (named != null) {
            reading.addAll("", named, 0);
        }
        reading.look(object, 1);
        return reading.stated.value();
    }

    private void look(JsonNode object, int depth) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (FieldNames.isUsual(name, FieldNames.CLASSIFICATION)) {
                addAll(name, value, depth);
            } else if (value.isObject() && depth < DEEPEST) {
                look(value, depth + 1);
            } else if (!isText(name)) {
                addOthers(name, value);
            }
        }
    }

    private boolean isText(String name) {
        return options.text().isEmpty()
                ? FieldNames.isUsual(name, FieldNames.TEXT) || FieldNames.isUsual(name, FieldNames.HEADING)
                : options.text().contains(name);
    }

    /** All values in a field that states the classification. */
    private void addAll(String name, JsonNode value, int depth) {
        if (value.isContainerNode() && depth <= DEEPEST) {
            value.elements().forEachRemaining(each -> addAll(name, each, depth + 1));
        } else if (value.isValueNode() && !value.isNull()) {
            stated.addValue(name, value.asText());
        }
    }

    private void addOthers(String name, JsonNode value) {
        if (value.isArray()) {
            value.elements().forEachRemaining(each -> {
                if (each.isValueNode()) {
                    stated.addOther(name, each.asText());
                }
            });
        } else if (value.isValueNode()) {
            stated.addOther(name, value.asText());
        }
    }
}
