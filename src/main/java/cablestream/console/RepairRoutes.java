package cablestream.console;

import cablestream.console.access.UserRole;
import cablestream.deadletters.Consent;
import cablestream.deadletters.DeadLetterStatus;
import cablestream.deadletters.HeldFilter;
import cablestream.deadletters.Quarantine;
import cablestream.deadletters.RepairOutcome;
import cablestream.deadletters.Repairs;
import cablestream.deadletters.SearchResult;
import cablestream.status.HeldRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dead letters and quarantined cables over HTTP. */
final class RepairRoutes {
    private static final int SMALL_BODY = 4_096;
    private static final int MOST_LISTED = 1_000;

    private final Repairs repairs;
    private final int largest;

    /** @param largest text in bytes that may be sent in place of a dead letter */
    RepairRoutes(Repairs repairs, int largest) {
        this.repairs = repairs;
        this.largest = largest;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/dead", UserRole.VIEWER, this::list),
                Route.get("/api/quarantine", UserRole.VIEWER, this::listQuarantined),
                Route.get("/api/dead/replay", UserRole.VIEWER, this::progress),
                Route.get("/api/dead/*", UserRole.READER, this::show),
                Route.get("/api/quarantine/*", UserRole.READER, this::show),
                Route.action("/api/dead/replay", this::replayAll),
                // JSON may need two characters where the text has one, and a name around it.
                Route.action("/api/dead/*/replay", this::replay).reading(2 * largest + SMALL_BODY),
                Route.action(
                        "/api/raw/*/feed-again",
                        request -> answer(repairs.feedAgain(request.segment(), request.who()))),
                Route.action("/api/dead/*/withdraw", this::withdraw),
                Route.action("/api/dead/*/discard", this::discard),
                Route.action("/api/quarantine/*/withdraw", this::withdraw),
                Route.action("/api/quarantine/*/release", this::release));
    }

    private Response list(Request request) {
        return listed("dead", repairs.list(filter(request)), DeadLetterStatus::held);
    }

    private Response listQuarantined(Request request) {
        return listed("quarantine", repairs.listQuarantined(filter(request)), Quarantine.Kept::held);
    }

    private static HeldFilter filter(Request request) {
        Instant since = instant(request.parameter("since"));
        return new HeldFilter(
                request.parameter("reason"),
                request.parameter("station"),
                since == null ? Instant.EPOCH : since,
                MOST_LISTED);
    }

    private static <T> Response listed(String name, SearchResult<T> found, Function<T, HeldRecord> held) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(name, StatusJson.tree(found.newest().stream().map(held).toList()));
        json.put("all", found.all());
        json.put("leftOut", found.all() - found.newest().size());
        return Response.json(200, json);
    }

    private Response progress(Request request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        repairs.progress()
                .ifPresentOrElse(
                        now -> json.put("reason", now.reason())
                                .put("who", now.who())
                                .put("done", now.done())
                                .put("all", now.all())
                                .put("running", now.running())
                                .put("said", now.said()),
                        () -> json.put("running", false));
        return Response.json(200, json);
    }

    private Response show(Request request) {
        Optional<Repairs.Opened> opened = repairs.show(request.segment());
        if (opened.isEmpty()) {
            return Response.text(404, "There is no such record, or its time has passed.\n");
        }
        Repairs.Opened record = opened.get();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("place", record.place()).put("bytes", record.bytes().length);
        ObjectNode facts = json.putObject("facts");
        record.facts().forEach(facts::put);
        json.set("history", StatusJson.tree(record.history()));
        json.put("asked", record.asked());
        json.put("failing", record.failing().said());
        json.set("text", VisibleText.of(record.bytes(), record.failing()));
        return Response.json(200, json);
    }

    private Response replay(Request request) throws IOException {
        JsonNode json = request.json();
        JsonNode text = json.path("edited");
        byte[] edited = text.isTextual() ? text.asText().getBytes(StandardCharsets.UTF_8) : null;
        if (edited != null && edited.length > largest) {
            throw new BadRequest(413, "At most " + largest + " bytes.");
        }
        return answer(repairs.replay(request.segment(), edited, consent(json), request.who()));
    }

    private static Consent consent(JsonNode json) {
        return json.path("confirm").asBoolean()
                ? Consent.CONFIRM
                : json.path("request").asBoolean() ? Consent.REQUEST : Consent.ALONE;
    }

    private Response withdraw(Request request) {
        return answer(repairs.withdraw(request.segment(), request.who()));
    }

    private Response replayAll(Request request) throws IOException {
        JsonNode json = request.json();
        String reason = json.path("reason").asText();
        Instant since = instant(json.path("since").asText(null));
        if (reason.isEmpty() || since == null) {
            throw new BadRequest(400, "Say which reason, and since when.");
        }
        return answer(repairs.replayAll(reason, since, request.who()));
    }

    private Response discard(Request request) throws IOException {
        String why = request.json().path("why").asText();
        return answer(repairs.discard(request.segment(), request.who(), why));
    }

    private Response release(Request request) throws IOException {
        JsonNode json = request.json();
        return answer(repairs.release(
                request.segment(),
                json.path("label").asText(null),
                request.who(),
                json.path("confirms").asText(null)));
    }

    /** The answer to an action. */
    static Response answer(RepairOutcome outcome) {
        int status = switch (outcome.result()) {
            case DONE -> 200;
            case BEGUN, AWAITS_CONFIRMATION -> 202;
            case REFUSED -> 409;
            case UNKNOWN -> 404;
        };
        return Response.json(status, StatusJson.tree(outcome));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest(400, "A time is written as 2009-03-16T16:35:00Z.");
        }
    }
}
