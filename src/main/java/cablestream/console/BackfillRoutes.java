package cablestream.console;

import cablestream.backfill.BackfillRefused;
import cablestream.backfill.Backfills;
import cablestream.console.access.UserRole;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Backfills of feeds over HTTP. */
final class BackfillRoutes {
    private final Backfills backfills;

    BackfillRoutes(Backfills backfills) {
        this.backfills = backfills;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/feeds/backfill", UserRole.VIEWER, request -> latest()),
                Route.action("/api/feeds/*/backfill", this::start));
    }

    private Response latest() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("backfills", StatusJson.tree(backfills.latest()));
        return Response.json(200, json);
    }

    private Response start(Request request) throws IOException {
        JsonNode json = request.json();
        Instant since = since(json.path("since").asText());
        int rate = json.path("rate").asInt(Backfills.RATE);
        try {
            String id = backfills.start(request.segment(), since, rate, request.who());
            return answer(202, "BEGUN", "It goes on by itself; the audit shows its end.", id);
        } catch (BackfillRefused e) {
            return answer(409, "REFUSED", String.valueOf(e.getMessage()), null);
        } catch (KafkaException e) {
            return answer(409, "REFUSED", "The brokers refuse (" + e.getClass().getSimpleName() + ").", null);
        }
    }

    private static Response answer(int status, String result, String detail, @Nullable String id) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("result", result).put("detail", detail).put("where", id);
        return Response.json(status, json);
    }

    private static Instant since(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest(400, "Say since when, as 2009-03-16T16:35:00Z.");
        }
    }
}
