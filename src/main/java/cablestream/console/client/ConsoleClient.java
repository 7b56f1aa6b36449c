package cablestream.console.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the console's API in the name of the holder of the token. It follows no redirect, so that no other
 * server gets the token.
 */
public final class ConsoleClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** An action waits for its transaction. */
    private static final Duration ANSWER = Duration.ofMinutes(2);

    /** Less than this is success; there is no redirect in the API. */
    private static final int REDIRECT = 300;

    private static final int BAD_REQUEST = 400;

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI console;
    private final @Nullable String token;

    /**
     * @param console address of the console, {@code http://127.0.0.1:8080}
     * @param token   token of the user; {@code null} for a console without tokens, on this machine
     */
    public ConsoleClient(URI console, @Nullable String token) {
        this.console = console;
        this.token = token;
    }

    /**
     * The result of an action.
     *
     * @param result {@code DONE}, {@code BEGUN} or {@code AWAITS_CONFIRMATION}
     * @param detail one sentence
     * @param where  position of the new record, {@code null} if there is none
     */
    public record Outcome(
            String result, String detail, @Nullable String where) {}

    /** The path of an action on a record: {@code path("dead", "cables.dead-0@7", "replay")}. */
    public static String path(String kind, String place, String action) {
        return "api/" + kind + "/" + URLEncoder.encode(place, StandardCharsets.UTF_8)
                + (action.isEmpty() ? "" : "/" + action);
    }

    /**
     * Sends a GET request.
     *
     * @throws ConsoleRefused if the console refuses the request
     */
    public JsonNode get(String path) {
        HttpResponse<byte[]> answer = send(request(path).GET().build());
        if (answer.statusCode() >= REDIRECT) {
            throw refused(answer);
        }
        return json(answer);
    }

    /**
     * Sends a POST request for a question, whose words are no part of the address.
     *
     * @throws ConsoleRefused if the console refuses the request
     */
    public JsonNode ask(String path, JsonNode body) {
        return answer(request(path).header("Content-Type", "application/json"), body);
    }

    /**
     * Sends a POST request for an action.
     *
     * @throws ConsoleRefused if the action was not done
     */
    public Outcome post(String path, JsonNode body) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (token == null) {
            request.header("X-CSRF-Token", get("api/session").path("action").asText());
        }
        JsonNode json = answer(request, body);
        return new Outcome(
                json.path("result").asText(),
                json.path("detail").asText(),
                json.path("where").asText(null));
    }

    private JsonNode answer(HttpRequest.Builder request, JsonNode body) {
        HttpResponse<byte[]> answer =
                send(request.POST(BodyPublishers.ofString(body.toString())).build());
        if (answer.statusCode() >= REDIRECT) {
            throw refused(answer);
        }
        return json(answer);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(console.resolve("/").resolve(path)).timeout(ANSWER);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ConsoleRefused("no console answers at " + console
                    + ": start the application, or name another address with --console");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsoleRefused("interrupted: `dead list` and `quarantine list` print what was done");
        }
    }

    /** The refusal. Its reason is the detail of a JSON answer, otherwise the text of the answer. */
    private ConsoleRefused refused(HttpResponse<byte[]> answer) {
        String detail = json(answer).path("detail").asText();
        String text = detail.isEmpty() ? new String(answer.body(), StandardCharsets.UTF_8).strip() : detail;
        String remedy = answer.statusCode() == 401
                ? "the console at " + console + " wants a token: give one with --token-file or CONSOLE_TOKEN"
                : text.isEmpty() ? "the console answered with status " + answer.statusCode() : text;
        return new ConsoleRefused(remedy, answer.statusCode() == BAD_REQUEST);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            JsonNode json = JSON.readTree(answer.body());
            return json == null ? JSON.createObjectNode() : json;
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        } catch (IOException e) {
            throw new ConsoleRefused("the console's answer cannot be read");
        }
    }
}
