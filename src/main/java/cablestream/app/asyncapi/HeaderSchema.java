package cablestream.app.asyncapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A header of a message. All are UTF-8 text.
 *
 * @param name     name of the header
 * @param required whether each record has it
 * @param constant its only value, {@code null} if there are several
 */
record HeaderSchema(String name, boolean required, @Nullable String constant) {
    static HeaderSchema required(String name) {
        return new HeaderSchema(name, true, null);
    }

    static HeaderSchema optional(String name) {
        return new HeaderSchema(name, false, null);
    }

    /** This header with its only value. */
    HeaderSchema always(String value) {
        return new HeaderSchema(name, required, value);
    }

    /** The headers of a message as a schema of AsyncAPI, which allows further ones. */
    static ObjectNode object(List<HeaderSchema> headers) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("type", "object");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        ObjectNode properties = object.putObject("properties");
        for (HeaderSchema header : headers) {
            properties.set(header.name, header.json());
            if (header.required) {
                required.add(header.name);
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    private ObjectNode json() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", "string").put("description", HeaderMeanings.of(name));
        List<String> values = HeaderMeanings.values(name);
        if (constant != null) {
            json.put("const", constant);
        } else if (!values.isEmpty()) {
            values.forEach(json.putArray("enum")::add);
        }
        return json;
    }
}
