package cablestream.console;

import cablestream.console.access.UserRole;
import cablestream.deadletters.Acknowledgement;
import cablestream.deadletters.RepairOutcome;
import cablestream.deadletters.Shifts;
import cablestream.status.StatusSnapshot;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The findings of the verdict and their acknowledgements over HTTP. */
final class FindingRoutes {
    private final Shifts shifts;
    private final Supplier<StatusSnapshot> snapshot;
    private final Verdicts verdicts;
    private final Clock clock;

    FindingRoutes(Shifts shifts, Supplier<StatusSnapshot> snapshot, Verdicts verdicts, Clock clock) {
        this.shifts = shifts;
        this.snapshot = snapshot;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/findings", UserRole.VIEWER, request -> list()),
                Route.action("/api/findings/*/acknowledge", this::acknowledge),
                Route.action("/api/findings/*/withdraw", this::withdraw));
    }

    private Response list() {
        List<Acknowledgement> acknowledged = shifts.acknowledged();
        List<HealthFinding> findings = findings();
        List<String> keys = findings.stream().map(HealthFinding::key).toList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("findings", StatusJson.tree(findings));
        json.set(
                "gone",
                StatusJson.tree(acknowledged.stream()
                        .filter(each -> !keys.contains(each.finding()))
                        .toList()));
        return Response.json(200, json);
    }

    private Response acknowledge(Request request) throws IOException {
        Optional<HealthFinding> finding = findings().stream()
                .filter(each -> each.key().equals(request.segment()))
                .findFirst();
        if (finding.isEmpty()) {
            return RepairRoutes.answer(new RepairOutcome(
                    RepairOutcome.Result.UNKNOWN,
                    "there is no such finding now: `findings list` prints the findings and their keys",
                    null));
        }
        String note = request.json().path("note").asText();
        return RepairRoutes.answer(
                shifts.acknowledge(request.segment(), finding.get().sentence(), note, request.who()));
    }

    private Response withdraw(Request request) {
        return RepairRoutes.answer(shifts.withdraw(request.segment(), request.who()));
    }

    private List<HealthFinding> findings() {
        return verdicts.of(snapshot.get(), clock.instant()).findings();
    }
}
