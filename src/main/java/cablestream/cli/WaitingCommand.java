package cablestream.cli;

import cablestream.cli.terminal.Age;
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

/** Prints the oldest undelivered transmissions as the console lists them. */
@Command(
        name = "waiting",
        description = {
            "Print the transmissions that were received and not processed yet, the oldest first, at most 100 of each precedence.",
            "Messages that wait for sections are not among them: the console and `trace` show those."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream waiting",
            "  cablestream waiting --json",
            "",
            "`trace` takes the origins, and `raw show` prints them."
        })
final class WaitingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--json", description = "One JSON object a line for each transmission.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode answer = console.client().get("api/waiting");
        JsonNode waiting = answer.path("waiting");
        if (json) {
            waiting.forEach(each -> out().println(SafeText.json(each.toString())));
        } else if (waiting.isEmpty()) {
            out().println("No transmission waits.");
        } else {
            table(waiting, Instant.parse(answer.path("now").asText())).print(out());
        }
        if (answer.path("more").asBoolean()) {
            spec.commandLine().getErr().println("Only the oldest are listed; others wait, too.");
        }
        return 0;
    }

    private static TextTable table(JsonNode waiting, Instant now) {
        TextTable table = new TextTable("AGE", "PRECEDENCE", "WAITS FOR", "MESSAGE", "PLACE", "ORIGIN");
        for (JsonNode each : waiting) {
            table.row(
                    Age.of(Duration.between(
                            Instant.parse(each.path("receivedAt").asText()), now)),
                    each.path("precedence").asText(),
                    each.path("lane").asText("intake"),
                    SafeText.visible(each.path("identity").asText("")),
                    each.path("place").asText(),
                    SafeText.visible(each.path("origin").asText()));
        }
        return table;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
