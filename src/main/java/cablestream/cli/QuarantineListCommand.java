package cablestream.cli;

import cablestream.cli.terminal.Age;
import cablestream.cli.terminal.TextTable;
import cablestream.deadletters.AuditEntry;
import cablestream.deadletters.Quarantine;
import cablestream.deadletters.QuarantinedCable;
import cablestream.deadletters.RepairJson;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;

/** Prints quarantined cables with the actions on them. */
@Command(
        name = "list",
        description = "Print quarantined cables, the newest first, and what became of those released.",
        footer = {"", "Examples:", "  cablestream quarantine list --since 24h"})
final class QuarantineListCommand extends HeldListCommand<Quarantine.Kept> {
    @Override
    List<Quarantine.Kept> find(Settings settings, HeldOptions which, int limit) {
        return new Quarantine(settings).list(which.filter(limit));
    }

    @Override
    JsonNode json(Quarantine.Kept one) {
        return RepairJson.of(one);
    }

    @Override
    String none() {
        return "No quarantined cables.";
    }

    @Override
    TextTable table(List<Quarantine.Kept> found) {
        TextTable table = new TextTable("PLACE", "ID", "REVISION", "STATION", "AGE", "REASONS", "RESULT");
        for (Quarantine.Kept one : found) {
            QuarantinedCable cable = one.cable();
            table.row(
                    cable.place().toString(),
                    SafeText.visible(cable.id()),
                    Integer.toString(cable.revision()),
                    cable.station() == null ? "" : SafeText.visible(cable.station()),
                    Age.of(Duration.between(cable.at(), Instant.now())),
                    String.join(", ", cable.reasons()),
                    result(one));
        }
        return table;
    }

    static String result(Quarantine.Kept one) {
        if (one.request() != null) {
            return asked(one.request());
        }
        return one.fate() == null ? "" : SafeText.visible(one.fate().toString());
    }

    /** The operator of a request, its label, its time, and its deadline for confirmation by another person. */
    static String asked(AuditEntry request) {
        return SafeText.visible("%s asks for %s since %s, to be confirmed by another person until %s"
                .formatted(request.who(), request.label(), request.at(), request.end()));
    }
}
