package cablestream.cli;

import cablestream.cli.terminal.FindingWords;
import cablestream.cli.terminal.TextTable;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the findings with their acknowledgements. */
@Command(
        name = "list",
        description = {
            "Print the findings of the verdict with their keys and acknowledgements, the worst first.",
            "Findings that are gone and still acknowledged come last."
        },
        footer = {"", "Examples:", "  cablestream findings list", "  cablestream findings list --json"})
final class FindingsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(
            names = "--json",
            description = "One JSON object: findings, and acknowledgements of findings that are gone.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode answer = console.client().get("api/findings");
        if (json) {
            out().println(SafeText.json(answer.toString()));
        } else if (answer.path("findings").isEmpty() && answer.path("gone").isEmpty()) {
            out().println("There is no finding.");
        } else {
            table(answer).print(out());
        }
        return 0;
    }

    private static TextTable table(JsonNode answer) {
        TextTable table = new TextTable("KEY", "SEVERITY", "FINDING", "ACKNOWLEDGED");
        for (JsonNode finding : answer.path("findings")) {
            table.row(
                    SafeText.visible(finding.path("key").asText()),
                    finding.path("severity").asText().toLowerCase(Locale.ROOT),
                    SafeText.visible(finding.path("sentence").asText()),
                    SafeText.stored(FindingWords.acknowledged(finding)));
        }
        for (JsonNode gone : answer.path("gone")) {
            table.row(
                    SafeText.visible(gone.path("finding").asText()),
                    "gone",
                    SafeText.visible(gone.path("sentence").asText()),
                    SafeText.stored(FindingWords.of(gone)));
        }
        return table;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
