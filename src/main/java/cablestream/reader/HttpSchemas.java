package cablestream.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schemas by id from the REST API of Confluent's kind, for readers. A schema never changes, so it is asked for once. TLS
 * uses the trust store of the JVM. Thread-safe.
 */
public final class HttpSchemas implements SchemaById {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<String> urls;
    private final @Nullable String user;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * @param urls addresses of the registry, separated by commas, as {@code http://registry:8080/apis/ccompat/v7}
     * @param user {@code user:password} for basic authentication; null: none
     */
    public HttpSchemas(String urls, @Nullable String user) {
        this.urls = Arrays.stream(urls.split(","))
                .map(url -> url.strip().replaceAll("/+$", ""))
                .toList();
        this.user = user;
    }

    @Override
    public Schema schema(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema fresh = ask(id);
        schemas.put(id, fresh);
        return fresh;
    }

    @Override
    public String description() {
        return "the schema registry at " + String.join(", ", urls);
    }

    private Schema ask(int id) {
        String failure = "";
        for (String url : urls) {
            try {
                HttpResponse<String> answer = WholeAnswer.of(client, request(url, id), PATIENCE);
                if (answer.statusCode() == OK) {
                    return read(answer.body());
                }
                failure = url + " answers HTTP " + answer.statusCode();
            } catch (JsonProcessingException | WholeAnswer.TooLongException | RuntimeException | StackOverflowError e) {
                failure = url + " is no schema registry, or has another kind of schema for this id";
            } catch (IOException e) {
                failure = url + " does not answer in " + PATIENCE.toSeconds() + " s";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnknownSchemaException("interrupted while the schema registry was asked", e);
            }
        }
        throw new UnknownSchemaException("the schema of id " + id + " is not known: " + failure
                + ": set schema.registry.url to the registry of the writer");
    }

    private HttpRequest request(String url, int id) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/schemas/ids/" + id));
        if (user != null) {
            byte[] credentials = user.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request.build();
    }

    private static Schema read(String answer) throws JsonProcessingException {
        return new Schema.Parser().parse(JSON.readTree(answer).path("schema").asText());
    }
}
