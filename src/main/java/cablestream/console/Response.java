package cablestream.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP response.
 *
 * @param status  HTTP status code
 * @param type    media type
 * @param headers beside those that every answer has
 */
record Response(int status, String type, byte[] body, Map<String, String> headers) implements RequestResult {
    static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    static Response json(int status, JsonNode json) {
        return of(status, "application/json; charset=utf-8", StatusJson.text(json) + "\n");
    }

    static Response of(int status, String type, String body) {
        return of(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Response of(int status, String type, byte[] body) {
        return new Response(status, type, body, Map.of());
    }

    /** Look there instead. */
    static Response see(String path) {
        return text(303, "").with("Location", path);
    }

    Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, type, body, more);
    }
}
