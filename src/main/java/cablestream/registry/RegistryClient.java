package cablestream.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The calls of Confluent's REST API that are needed, which Apicurio Registry, Karapace and Redpanda answer too.
 * Thread-safe.
 */
final class RegistryClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_QUOTE = 300;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    /** Error codes of what is not there: subject, version, schema, and compatibility of a subject. */
    private static final int FIRST_ABSENCE = 40_401;

    private static final int LAST_ABSENCE = 40_408;

    private final RegistryRequests requests;

    RegistryClient(RegistryRequests requests) {
        this.requests = requests;
    }

    /** The addresses, for messages. */
    String address() {
        return requests.connection().address();
    }

    /** The id of a schema of a subject; empty if the subject lacks it. */
    OptionalInt id(String subject, Schema schema) {
        Answer answer = ask("POST", "subjects/" + encoded(subject), body(schema));
        return answer.absent() ? OptionalInt.empty() : OptionalInt.of(id(subject, answer.orThrow("read " + subject)));
    }

    /**
     * Adds a schema to a subject, and returns its id.
     *
     * @throws RegistryException if it is not compatible with the schemas of the subject
     */
    int register(String subject, Schema schema) {
        Answer answer = ask("POST", "subjects/" + encoded(subject) + "/versions", body(schema));
        if (answer.status() == CONFLICT) {
            throw new RegistryException("the schema registry at " + address() + " refuses schema "
                    + schema.getName() + " as incompatible with those of the subject " + subject + answer.quote()
                    + ": look for a foreign schema in the subject");
        }
        return id(subject, answer.orThrow("register a schema under " + subject));
    }

    /** The schema of an id; empty if there is none. */
    Optional<Schema> schema(int id) {
        Answer answer = ask("GET", "schemas/ids/" + id, null);
        if (answer.absent()) {
            return Optional.empty();
        }
        String text = answer.orThrow("read schemas").path("schema").textValue();
        if (text == null || text.isEmpty()) {
            throw noRegistry("without a schema to a request for schema " + id);
        }
        try {
            return Optional.of(new Schema.Parser().parse(text));
        } catch (RuntimeException | StackOverflowError e) {
            throw new RegistryException(
                    "schema " + id + " of the schema registry at " + address()
                            + " is no Avro schema: the value that names it is not from this program",
                    e);
        }
    }

    /** The compatibility level that a subject has, of its own or by default; empty if the subject does not exist. */
    Optional<String> compatibility(String subject) {
        Answer answer = ask("GET", "config/" + encoded(subject) + "?defaultToGlobal=true", null);
        return answer.absent()
                ? Optional.empty()
                : Optional.of(object(answer.orThrow("read the compatibility of " + subject))
                        .path("compatibilityLevel")
                        .asText());
    }

    void setCompatibility(String subject, String level) {
        ask(
                        "PUT",
                        "config/" + encoded(subject),
                        JsonNodeFactory.instance.objectNode().put("compatibility", level))
                .orThrow("set the compatibility of " + subject);
    }

    /** Why a subject would not take a schema; empty if it would, or if it does not exist. */
    Optional<String> incompatibility(String subject, Schema schema) {
        Answer answer =
                ask("POST", "compatibility/subjects/" + encoded(subject) + "/versions?verbose=true", body(schema));
        if (answer.absent()) {
            return Optional.empty();
        }
        JsonNode verdict = object(answer.orThrow("check schemas against " + subject));
        return verdict.path("is_compatible").asBoolean(true)
                ? Optional.empty()
                : Optional.of(shortened(verdict.path("messages").toString()));
    }

    private static JsonNode body(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    private int id(String subject, JsonNode answer) {
        JsonNode id = answer.path("id");
        if (!id.isInt()) {
            throw noRegistry("without an id of a schema of the subject " + subject);
        }
        if (id.asInt() < 0) {
            throw new RegistryException("the schema registry at " + address() + " gives the id " + id
                    + " to a schema of the subject " + subject
                    + ": ids are not negative: correct schema.registry.url, or repair the registry");
        }
        return id.asInt();
    }

    private JsonNode object(JsonNode answer) {
        if (!answer.isObject()) {
            throw noRegistry("with something other than a JSON object");
        }
        return answer;
    }

    private RegistryException noRegistry(String how) {
        return new RegistryException(
                address() + " answers " + how + ": correct schema.registry.url, it is no registry");
    }

    private Answer ask(String method, String path, @Nullable JsonNode body) {
        HttpResponse<String> response = requests.send(method, path, body == null ? null : body.toString());
        return new Answer(response.statusCode(), read(response.body()));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        String visible = text.replaceAll("[^ -~]", " ");
        return visible.length() > LONGEST_QUOTE ? visible.substring(0, LONGEST_QUOTE) + "…" : visible;
    }

    /** What the registry answered. */
    private final class Answer {
        private final int status;
        private final JsonNode body;

        Answer(int status, JsonNode body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        /** Whether the registry says that there is no such thing. A 404 of another server says nothing. */
        boolean absent() {
            int code = body.path("error_code").asInt();
            return status == NOT_FOUND && code >= FIRST_ABSENCE && code <= LAST_ABSENCE;
        }

        /** The message of the registry in brackets. */
        String quote() {
            String message = body.path("message").asText("");
            return message.isEmpty() ? "" : " (" + shortened(message) + ")";
        }

        /** @param what what was asked for, as people say it: {@code read x} */
        JsonNode orThrow(String what) {
            String registry = "the schema registry at " + address();
            return switch (status) {
                case OK -> body;
                case 401, 403 ->
                    throw new RegistryException(
                            registry + " does not let " + requests.connection().principal() + " " + what + " (HTTP "
                                    + status + "): grant the right, or set schema.registry.user and"
                                    + " schema.registry.password.file, or schema.registry.token.file");
                case NOT_FOUND ->
                    throw new RegistryException(address()
                            + " answers HTTP 404 to what each schema registry answers: correct the path in"
                            + " schema.registry.url, such as /apis/ccompat/v7 of Apicurio Registry");
                default ->
                    throw new RegistryException(registry + " answers HTTP " + status + quote() + " to a request to "
                            + what + ": its log says why");
            };
        }
    }
}
