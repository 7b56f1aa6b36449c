package cablestream.console;

import cablestream.console.access.UserRole;
import cablestream.deadletters.RepairOutcome;
import cablestream.deadletters.RepairRefused;
import cablestream.deadletters.ServiceMessages;
import cablestream.deadletters.ServiceMessages.Preview;
import cablestream.deadletters.WantedNumbers;
import cablestream.series.GapName;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Service messages that ask for missing numbers over HTTP. */
final class GapRoutes {
    private final ServiceMessages messages;

    GapRoutes(ServiceMessages messages) {
        this.messages = messages;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/gaps/message", UserRole.VIEWER, this::preview),
                Route.action("/api/gaps/ask", this::ask));
    }

    private Response preview(Request request) {
        WantedNumbers wanted = wanted(request.parameter("gap"), request.parameter("to"), request.parameter("again"));
        try {
            Preview preview = messages.preview(wanted, request.who());
            return Response.json(200, StatusJson.tree(preview));
        } catch (RepairRefused e) {
            return RepairRoutes.answer(new RepairOutcome(RepairOutcome.Result.UNKNOWN, e.getMessage(), null));
        }
    }

    private Response ask(Request request) throws IOException {
        JsonNode json = request.json();
        WantedNumbers wanted = wanted(text(json, "gap"), text(json, "to"), text(json, "again"));
        return RepairRoutes.answer(messages.ask(wanted, request.who()));
    }

    /** @return null for an empty text, as the fields of a form send it */
    private static @Nullable String text(JsonNode json, String name) {
        String text = json.path(name).asText("").strip();
        return text.isEmpty() ? null : text;
    }

    private static WantedNumbers wanted(@Nullable String gap, @Nullable String to, @Nullable String again) {
        return GapName.parse(gap == null ? "" : gap)
                .map(name -> new WantedNumbers(name, to, again))
                .orElseThrow(() -> new BadRequest(400, "Name a gap as `gaps list` does: channel:QQA:412-413."));
    }
}
