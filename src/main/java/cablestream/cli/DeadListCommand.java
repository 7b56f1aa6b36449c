package cablestream.cli;

import cablestream.cli.terminal.Age;
import cablestream.cli.terminal.TextTable;
import cablestream.deadletters.DeadLetter;
import cablestream.deadletters.DeadLetterStatus;
import cablestream.deadletters.DeadLetters;
import cablestream.deadletters.RepairJson;
import cablestream.deadletters.ReplayOutcome;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;

/** Prints dead letters with the actions on them. */
@Command(
        name = "list",
        description = "Print dead letters, the newest first, and what became of those that were replayed.",
        footer = {"", "Examples:", "  cablestream dead list --since 24h --limit 20"})
final class DeadListCommand extends HeldListCommand<DeadLetterStatus> {
    @Override
    List<DeadLetterStatus> find(Settings settings, HeldOptions which, int limit) {
        return new DeadLetters(settings).list(which.filter(limit));
    }

    @Override
    JsonNode json(DeadLetterStatus one) {
        return RepairJson.of(one);
    }

    @Override
    String none() {
        return "No dead letters.";
    }

    @Override
    TextTable table(List<DeadLetterStatus> found) {
        TextTable table =
                new TextTable("PLACE", "ORIGIN", "STATION", "AGE", "BYTES", "REASON", "TRIES", "RESULT", "DETAIL");
        for (DeadLetterStatus one : found) {
            DeadLetter letter = one.letter();
            table.row(
                    letter.place().toString(),
                    SafeText.visible(letter.origin()),
                    letter.station() == null ? "" : SafeText.visible(letter.station()),
                    Age.of(Duration.between(letter.at(), Instant.now())),
                    Integer.toString(letter.size()),
                    SafeText.visible(letter.reason()),
                    Integer.toString(one.attempts()),
                    result(one),
                    SafeText.visible(letter.detail()));
        }
        return table;
    }

    static String result(DeadLetterStatus one) {
        if (one.request() != null) {
            return QuarantineListCommand.asked(one.request());
        }
        ReplayOutcome fate = one.fate();
        if ("DISCARDED".equals(one.result())) {
            return "discarded";
        }
        return fate == null ? "" : SafeText.visible(fate.toString());
    }
}
