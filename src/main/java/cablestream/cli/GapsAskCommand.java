package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleRefused;
import cablestream.series.GapName;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends the service message that asks for the numbers of a gap. */
@Command(
        name = "ask",
        description = {
            "Send the service message that asks for the missing numbers of a gap, once: numbers that came since are left out.",
            "It goes to the topic that the setting outgoing.topic names; without it, nothing is sent. The application sends it: your"
                    + " token says who you are."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream gaps ask station:RUEHLI:1207",
            "  cablestream gaps ask channel:QQA:412-413 --to RUEHLI --dry-run",
            "  cablestream gaps ask channel:QQA:412-413 --again 'no answer for 4 hours'"
        })
final class GapsAskCommand implements Callable<Integer> {
    /** What a refused request may lack. */
    private static final String OPTIONS = " (options: --to RI, --again REASON)";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Parameters(
            paramLabel = "GAP",
            converter = GapNameConverter.class,
            description = "Its name, as `gaps list` prints it: channel:QQA:412-413.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private GapName gap;

    @Option(
            names = "--to",
            paramLabel = "RI",
            description = {
                "Routing indicator of the station to ask; default: the one that the series names, or that was asked last for its",
                "numbers."
            })
    private @Nullable String to;

    @Option(
            names = "--again",
            paramLabel = "REASON",
            description = "Ask once more, for this reason: at most 500 characters.")
    private @Nullable String again;

    @Option(names = "--dry-run", description = "Print the message, and send nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        ConsoleClient client = console.client();
        if (dryRun) {
            print(client.get(query()));
        } else {
            ask(client);
        }
        return 0;
    }

    private void ask(ConsoleClient client) {
        try {
            ConsoleClient.Outcome outcome = client.post("api/gaps/ask", body());
            out().println(SafeText.visible(outcome.detail() + " It is " + outcome.where()));
        } catch (ConsoleRefused e) {
            // Only a refusal of the request itself names the gap.
            String why = String.valueOf(e.getMessage());
            throw why.startsWith(gap.toString()) ? new CommandFailure(why + OPTIONS) : e;
        }
    }

    /** The option that gives what a refused request lacks; empty if none would help. */
    private static String option(JsonNode preview) {
        return switch (preview.path("needs").asText("")) {
            case "STATION" -> ": --to RI";
            case "REASON" -> ": --again REASON";
            default -> "";
        };
    }

    /** @throws CommandFailure if it would not be sent */
    private void print(JsonNode preview) {
        preview.path("text").asText().lines().forEach(line -> out().println(SafeText.visible(line)));
        String refusal = preview.path("refusal").asText("");
        if (preview.path("refusal").isTextual()) {
            throw new CommandFailure("it would not be sent: " + refusal + option(preview));
        }
    }

    private String query() {
        return "api/gaps/message?gap=" + encoded(gap.toString()) + parameter("to", to) + parameter("again", again);
    }

    private ObjectNode body() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("gap", gap.toString())
                .put("to", to)
                .put("again", again);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
