package cablestream.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.jspecify.annotations.Nullable;

/**
 * A schema registry in memory that answers the calls of Confluent's REST API which are needed. It can be stopped and
 * started again.
 */
public final class StubRegistry implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new LinkedHashMap<>();
    private final Map<String, String> levels = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final int port;
    private @Nullable HttpServer server;
    private boolean readOnly;
    private @Nullable String authorization;
    private int failures;
    private @Nullable String fixed;
    private @Nullable Integer id;
    private @Nullable Body sending;

    public StubRegistry() {
        this.server = started(0);
        this.port = server.getAddress().getPort();
    }

    private HttpServer started(int port) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            fresh.createContext("/", this::answer);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public void start() {
        server = started(port);
    }

    /** Refuses to change anything. */
    public StubRegistry readOnly() {
        readOnly = true;
        return this;
    }

    /** Refuses requests without this header {@code Authorization}. */
    public synchronized void require(String header) {
        authorization = header;
    }

    /** Answers the next requests with a server error. */
    synchronized void fail(int times) {
        failures = times;
    }

    /** Answers each request with this text and HTTP 200. */
    public synchronized void answer(String text) {
        fixed = text;
    }

    /** Gives this id to each schema. */
    synchronized void giveAlways(int always) {
        id = always;
    }

    /** Sends its answers byte by byte, with a pause after each. */
    public synchronized void trickle() {
        sending = out -> {
            for (int i = 0; i < 600; i++) {
                out.write(' ');
                out.flush();
                pause();
            }
        };
    }

    /** Sends answers that have no end. */
    public synchronized void sendForever() {
        sending = out -> {
            while (true) {
                out.write(new byte[1 << 16]);
            }
        };
    }

    /** Sends the body of an answer. */
    private interface Body {
        void send(OutputStream out) throws IOException;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds a schema without a look at its compatibility. */
    public synchronized int put(String subject, Schema schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        int id = schemas.indexOf(schema) + 1;
        subjects.computeIfAbsent(subject, name -> new ArrayList<>()).add(id);
        return id;
    }

    public synchronized Map<String, List<Integer>> subjects() {
        return Map.copyOf(subjects);
    }

    synchronized List<Schema> schemas(String subject) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .map(id -> schemas.get(id - 1))
                .toList();
    }

    synchronized @Nullable String level(String subject) {
        return levels.get(subject);
    }

    synchronized void setLevel(String subject, String level) {
        levels.put(subject, level);
    }

    /** Method and path of all requests. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private record Answer(int status, String body) {}

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = decide(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body);
        if (sending != null) {
            exchange.sendResponseHeaders(answer.status(), 0);
            sending.send(exchange.getResponseBody());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer decide(String method, String path, @Nullable String credentials, String body)
            throws IOException {
        requests.add(method + " " + path);
        String[] parts = path.substring(1).split("/");
        boolean writes = method.equals("PUT") || method.equals("POST") && path.matches("/subjects/.*/versions");
        if (failures > 0) {
            failures--;
            return error(503, 50_301, "busy");
        }
        if (authorization != null && !authorization.equals(credentials)) {
            return error(401, 40_101, "Unauthorized");
        }
        if (readOnly && writes) {
            return error(403, 40_301, "Forbidden");
        }
        if (fixed != null) {
            return new Answer(200, fixed);
        }
        JsonNode json = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        return switch (method + " " + parts[0]) {
            case "GET schemas" -> schema(Integer.parseInt(parts[2]));
            case "POST subjects" -> writes ? register(parts[1], schema(json)) : lookup(parts[1], schema(json));
            case "GET config" -> level(parts[1], levels.getOrDefault(parts[1], "BACKWARD"));
            case "PUT config" -> {
                levels.put(parts[1], json.get("compatibility").asText());
                yield new Answer(200, body);
            }
            case "POST compatibility" -> compatibility(parts[2], schema(json));
            default -> new Answer(404, "<html>");
        };
    }

    private Answer schema(int id) {
        return id > schemas.size()
                ? error(404, 40_403, "Schema not found")
                : ok(JSON.createObjectNode().put("schema", schemas.get(id - 1).toString()));
    }

    private Answer lookup(String subject, Schema schema) {
        List<Integer> ids = subjects.get(subject);
        if (ids == null) {
            return error(404, 40_401, "Subject not found");
        }
        int known = schemas.indexOf(schema) + 1;
        return ids.contains(known) ? ok(given(known)) : error(404, 40_403, "Schema not found");
    }

    private Answer register(String subject, Schema schema) {
        if (!compatible(subject, schema)) {
            return error(409, 409, "Schema being registered is incompatible with an earlier schema");
        }
        int known = schemas.indexOf(schema) + 1;
        boolean there = subjects.getOrDefault(subject, List.of()).contains(known);
        return ok(given(there ? known : put(subject, schema)));
    }

    private ObjectNode given(int own) {
        return JSON.createObjectNode().put("id", id == null ? own : id);
    }

    private Answer level(String subject, String level) {
        return subjects.containsKey(subject)
                ? ok(JSON.createObjectNode().put("compatibilityLevel", level))
                : error(404, 40_401, "Subject not found");
    }

    private Answer compatibility(String subject, Schema schema) {
        if (!subjects.containsKey(subject)) {
            return error(404, 40_401, "Subject not found");
        }
        ObjectNode answer = JSON.createObjectNode().put("is_compatible", compatible(subject, schema));
        answer.putArray("messages").add("READER_FIELD_MISSING_DEFAULT_VALUE");
        return ok(answer);
    }

    /** As of FULL_TRANSITIVE. */
    private boolean compatible(String subject, Schema schema) {
        return schemas(subject).stream().allMatch(other -> reads(other, schema) && reads(schema, other));
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType()
                .equals(SchemaCompatibilityType.COMPATIBLE);
    }

    private static Schema schema(JsonNode body) {
        return new Schema.Parser().parse(body.get("schema").asText());
    }

    private static Answer ok(ObjectNode body) {
        return new Answer(200, body.toString());
    }

    private static Answer error(int status, int code, String message) {
        return new Answer(
                status,
                JSON.createObjectNode()
                        .put("error_code", code)
                        .put("message", message)
                        .toString());
    }

    @Override
    public void close() {
        stop();
    }
}
