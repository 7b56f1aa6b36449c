package cablestream.console;

import cablestream.console.access.UserRole;
import cablestream.search.CableQuery;
import cablestream.search.MalformedQuery;
import cablestream.search.SearchAnswer;
import cablestream.trace.ComparedCable;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The search over published cables, and the comparison of one with what this program reads now. */
final class SearchRoutes {
    private final @Nullable Function<CableQuery, SearchAnswer> search;
    private final Function<String, Optional<ComparedCable>> reread;

    SearchRoutes(
            @Nullable Function<CableQuery, SearchAnswer> search, Function<String, Optional<ComparedCable>> reread) {
        this.search = search;
        this.reread = reread;
    }

    List<Route> routes() {
        return List.of(
                Route.ask("/api/search", UserRole.READER, this::search),
                Route.get("/api/cables/*/reread", UserRole.VIEWER, request -> reread(request.segment())));
    }

    private Response search(Request request) throws IOException {
        if (search == null) {
            return Response.text(404, "This process has no search: set search.cables to more than 0.\n");
        }
        try {
            CableQuery query = CableQuery.of(given(request.json()));
            return Response.json(200, StatusJson.tree(search.apply(query)));
        } catch (MalformedQuery e) {
            throw new BadRequest(400, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> given(JsonNode json) {
        Map<String, String> given = new HashMap<>();
        json.properties().forEach(field -> given.put(field.getKey(), text(field.getValue())));
        return given;
    }

    private static String text(JsonNode value) {
        if (value.isContainerNode()) {
            throw new BadRequest(400, "Each field of a search is one text.");
        }
        return value.asText("");
    }

    /** Names of fields only. */
    private Response reread(String place) {
        return reread.apply(place)
                .map(cable -> Response.json(200, StatusJson.tree(cable)))
                .orElseGet(() -> Response.text(404, "No published cable is there, or its time has passed.\n"));
    }
}
