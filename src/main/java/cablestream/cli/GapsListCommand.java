package cablestream.cli;

import cablestream.cli.terminal.Age;
import cablestream.cli.terminal.GapWords;
import cablestream.cli.terminal.TextTable;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the open gaps as the console shows them. */
@Command(
        name = "list",
        description = {
            "Print the open gaps: channels first, then stations and addressees; of one kind the most urgent precedence first, then the oldest.",
            "--messages prints the service message that asks for the numbers of each gap; `gaps ask` sends it."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream gaps list",
            "  cablestream gaps list --messages",
            "  cablestream gaps list --json"
        })
final class GapsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--messages", description = "The service message of each gap, ready to copy, after the table.")
    private boolean messages;

    @Option(names = "--json", description = "One JSON object a line for each gap, with its service message.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode picture = console.client().get("api/picture");
        JsonNode gaps = picture.path("gaps");
        if (json) {
            gaps.forEach(gap -> out().println(SafeText.json(gap.toString())));
        } else if (gaps.isEmpty()) {
            out().println("No series has a gap.");
        } else {
            table(gaps, Instant.parse(picture.path("now").asText())).print(out());
        }
        if (messages && !json) {
            gaps.forEach(this::message);
        }
        long leftOut = picture.path("gapsTotal").asLong() - gaps.size();
        if (leftOut > 0) {
            spec.commandLine().getErr().println(leftOut + " more gaps are not shown.");
        }
        return 0;
    }

    private static TextTable table(JsonNode gaps, Instant now) {
        TextTable table = new TextTable("GAP", "MISSING", "PRECEDENCE", "OPEN FOR", "ASKED");
        for (JsonNode gap : gaps) {
            table.row(
                    SafeText.visible(gap.path("name").asText()),
                    gap.path("count").asText(),
                    gap.path("precedence").isTextual() ? gap.path("precedence").asText() : "unknown",
                    Age.of(Duration.between(Instant.parse(gap.path("since").asText()), now)),
                    SafeText.visible(GapWords.asked(gap)));
        }
        return table;
    }

    private void message(JsonNode gap) {
        out().println();
        gap.path("serviceMessage").asText().lines().forEach(line -> out().println(SafeText.visible(line)));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
