package cablestream.console;

import cablestream.console.access.CallerIdentity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An authenticated request.
 *
 * @param identity identity of the caller
 * @param segment  path segment at {@code *} in the pattern of its route; empty if there is none
 * @param body     body; empty if there is none
 */
record Request(Exchange exchange, CallerIdentity identity, String segment, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The name of the user, by which actions are recorded. */
    String who() {
        return identity instanceof CallerIdentity.Known known ? known.user().name() : "nobody";
    }

    /** A header; empty if there is none. */
    String header(String name) {
        String value = exchange.header(name);
        return value == null ? "" : value;
    }

    /** A parameter of the query; null if it is missing or empty. */
    @Nullable
    String parameter(String name) {
        String query = exchange.query();
        return query == null ? null : form(query).get(name);
    }

    /** The body as a JSON object; an empty one if there is no body. */
    JsonNode json() throws IOException {
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Said below, without what it found.
        }
        throw new BadRequest(400, "The body must be a JSON object.");
    }

    /** The names and values of a form. */
    static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "The address is not encoded well.");
        }
    }
}
