package cablestream.console;

import cablestream.console.access.UserRole;
import cablestream.status.LateCables;
import cablestream.status.RecordLists;
import cablestream.status.WaitingTransmissions;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** The records that the counts of the console stand for. */
final class ListRoutes {
    private final RecordLists lists;
    private final Clock clock;

    ListRoutes(RecordLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/late", UserRole.VIEWER, request -> late()),
                Route.get("/api/waiting", UserRole.VIEWER, request -> read(this::waiting)),
                Route.get("/api/circuits/latest", UserRole.VIEWER, this::circuit),
                Route.get("/api/feeds/*/latest", UserRole.VIEWER, request -> read(() -> feed(request.segment()))));
    }

    private Response late() {
        LateCables late = lists.late();
        ObjectNode json = now();
        json.set("late", StatusJson.tree(late.newest()));
        json.put("all", late.all());
        return Response.json(200, json.put("leftOut", late.all() - late.newest().size()));
    }

    private Response waiting() {
        WaitingTransmissions waiting = lists.waiting();
        ObjectNode json = now();
        json.set("waiting", StatusJson.tree(waiting.oldest()));
        return Response.json(200, json.put("more", waiting.more()));
    }

    private Response circuit(Request request) {
        String kind = request.parameter("kind");
        String name = request.parameter("name");
        if (name == null) {
            throw new BadRequest(400, "Say which: /api/circuits/latest?name=QQA&kind=CHANNEL");
        }
        return lists.circuit(kind, name)
                .map(latest -> listed(latest))
                .orElseGet(() -> Response.text(404, "No such channel or station was heard.\n"));
    }

    private Response feed(String name) {
        return lists.feed(name)
                .map(latest -> listed(latest))
                .orElseGet(() -> Response.text(404, "There is no such feed: /api/picture names them.\n"));
    }

    private Response listed(List<?> latest) {
        ObjectNode json = now();
        json.set("latest", StatusJson.tree(latest));
        return Response.json(200, json);
    }

    private ObjectNode now() {
        return JsonNodeFactory.instance.objectNode().put("now", clock.instant().toString());
    }

    /** The answer of a list that is read from topics, or why they cannot be read. */
    private static Response read(Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (KafkaException e) {
            return Response.text(
                    503,
                    "The topics cannot be read (" + e.getClass().getSimpleName()
                            + "): `check` names what is missing.\n");
        }
    }
}
