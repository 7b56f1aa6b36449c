package cablestream.console;

import cablestream.backfill.BackfillStatus;
import cablestream.cable.SamePerson;
import cablestream.console.access.UserRole;
import cablestream.deadletters.Shift;
import cablestream.deadletters.Shifts;
import cablestream.status.StatusSnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The shift over HTTP: open items, notes and hand-overs. */
final class ShiftRoutes {
    private final Shifts shifts;
    private final Supplier<StatusSnapshot> snapshot;
    private final Verdicts verdicts;
    private final Supplier<List<BackfillStatus>> backfills;
    private final Supplier<List<String>> operators;
    private final Clock clock;

    /** @param operators names of those who may take over */
    ShiftRoutes(
            Shifts shifts,
            Supplier<StatusSnapshot> snapshot,
            Verdicts verdicts,
            Supplier<List<BackfillStatus>> backfills,
            Supplier<List<String>> operators,
            Clock clock) {
        this.shifts = shifts;
        this.snapshot = snapshot;
        this.verdicts = verdicts;
        this.backfills = backfills;
        this.operators = operators;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/shift", UserRole.VIEWER, request -> show()),
                Route.action("/api/shift/note", this::note),
                Route.action("/api/shift/hand-over", this::handOver),
                Route.action("/api/shift/take-over", this::takeOver));
    }

    private Response show() {
        Shift shift = shifts.now();
        Instant now = clock.instant();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("now", now.toString());
        json.set("open", StatusJson.tree(open(now)));
        json.set("acknowledged", StatusJson.tree(shifts.acknowledged()));
        json.set("last", StatusJson.tree(shift.last()));
        json.set("pending", StatusJson.tree(shift.pending()));
        put(json, "before", shift.before());
        put(json, "notes", shift.notes());
        return Response.json(200, json);
    }

    private static void put(ObjectNode json, String name, Shift.Notes notes) {
        json.set(name, StatusJson.tree(notes.newest()));
        json.put(name + "LeftOut", notes.leftOut());
    }

    private Response note(Request request) throws IOException {
        return RepairRoutes.answer(shifts.note(request.json().path("note").asText(), request.who()));
    }

    private Response handOver(Request request) throws IOException {
        JsonNode json = request.json();
        String to = json.path("to").asText();
        List<String> known = operators.get();
        if (known.stream().noneMatch(name -> SamePerson.same(name, to))) {
            String detail = "nobody of this name may take over here: "
                    + (known.size() > 1
                            ? "name one of " + String.join(", ", known)
                            : "only " + known.get(0) + " may act, until console.token.file names others");
            return RepairRoutes.answer(shifts.refuseHandOver(detail, request.who()));
        }
        return RepairRoutes.answer(shifts.handOver(
                to, json.path("note").asText(), open(clock.instant()).counts(), request.who()));
    }

    private Response takeOver(Request request) {
        return RepairRoutes.answer(shifts.takeOver(request.who()));
    }

    private OpenItems open(Instant now) {
        StatusSnapshot picture = snapshot.get();
        return OpenItems.of(picture, verdicts.of(picture, now).findings(), backfills.get());
    }
}
