package cablestream.console;

import cablestream.avro.Fault;
import cablestream.console.access.UserRole;
import cablestream.record.CableText;
import cablestream.text.SafeText;
import cablestream.trace.PublishedText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Published cables as text, for users who may see text. */
final class TextRoutes {
    /** The maximum number of characters of an excerpt: a line has 69. */
    private static final int LONGEST_EXCERPT = 200;

    private final Function<String, Optional<PublishedText>> texts;

    TextRoutes(Function<String, Optional<PublishedText>> texts) {
        this.texts = texts;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/cables/*/text", UserRole.READER, request -> text(request.segment())));
    }

    private Response text(String place) {
        return texts.apply(place)
                .map(found -> Response.json(200, json(place, found)))
                .orElseGet(() -> Response.text(404, "No published cable is there, or its time has passed.\n"));
    }

    /** {@code {"place":…,"id":…,"lines":[…],"whole":…,"faults":[{"code":…,"line":…,"detail":…,"excerpt":…}]}} */
    private static ObjectNode json(String place, PublishedText found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("place", place).put("id", found.cable().getId());
        json.put("whole", lines(json.putArray("lines"), CableText.lines(found.cable())));
        ArrayNode faults = json.putArray("faults");
        for (Fault fault : found.cable().getFaults()) {
            faults.addObject()
                    .put("code", fault.getCode())
                    .put("line", fault.getLine())
                    .put("detail", fault.getDetail())
                    .put(
                            "excerpt",
                            found.excerpt(fault).map(TextRoutes::excerpt).orElse(null));
        }
        return json;
    }

    /** Writes lines up to the limit of what is shown; whether all are written. */
    private static boolean lines(ArrayNode json, List<String> lines) {
        int left = VisibleText.MOST;
        for (String line : lines) {
            left -= line.length() + 1;
            if (left < 0) {
                return false;
            }
            json.add(line);
        }
        return true;
    }

    private static String excerpt(String line) {
        return SafeText.visible(line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…");
    }
}
