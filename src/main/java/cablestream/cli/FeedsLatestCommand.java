package cablestream.cli;

import cablestream.cli.terminal.TextTable;
import cablestream.console.client.ConsoleClient;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the latest records of a feed as the console lists them. */
@Command(
        name = "latest",
        description =
                "Print the latest records of a feed, the newest first, at most 50: cables and withdrawals, no text.",
        footer = {
            "",
            "Examples:",
            "  cablestream feeds latest politics",
            "  cablestream feeds latest politics --json",
            "",
            "`tail` prints whole records, and needs the right to read the feed."
        })
final class FeedsLatestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--json", description = "One JSON object a line for each record.")
    private boolean json;

    @Parameters(paramLabel = "FEED", description = "Name of the feed, without the prefix of its topic.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private String feed;

    @Override
    public Integer call() {
        JsonNode latest = console.client()
                .get(ConsoleClient.path("feeds", feed, "latest"))
                .path("latest");
        if (json) {
            latest.forEach(record -> out().println(SafeText.json(record.toString())));
        } else if (latest.isEmpty()) {
            out().println("The feed has no record.");
        } else {
            table(latest).print(out());
        }
        return 0;
    }

    private static TextTable table(JsonNode latest) {
        TextTable table = new TextTable("CABLE", "RECEIVED", "WHAT", "PRECEDENCE", "PLACE");
        for (JsonNode record : latest) {
            table.row(
                    SafeText.visible(record.path("id").asText()),
                    record.path("at").asText(),
                    what(record),
                    record.path("precedence").asText(""),
                    record.path("place").asText());
        }
        return table;
    }

    private static String what(JsonNode record) {
        if (record.path("problem").isTextual()) {
            return record.path("problem").asText();
        }
        return record.path("withdrawal").asBoolean()
                ? "withdrawn"
                : "revision " + record.path("revision").asText();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
