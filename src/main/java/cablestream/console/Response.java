package cablestream.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
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
    /** Control characters beyond ASCII, and those that turn text around, reach no terminal. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    static Response json(int status, JsonNode json) {
        return of(status, "application/json; charset=utf-8", written(json) + "\n");
    }

    private static String written(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
