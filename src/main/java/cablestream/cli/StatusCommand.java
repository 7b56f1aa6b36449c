package cablestream.cli;

import cablestream.cli.terminal.ArrivalWords;
import cablestream.cli.terminal.FindingWords;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the verdict of the console. */
@Command(
        name = "status",
        description = {
            "Print the verdict of the console with all findings, and the last transmission against what is usual.",
            "A system into which nothing comes is not healthy because nothing waits in it."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream status",
            "  cablestream status --json --console http://10.0.0.7:8080",
            "",
            "Exit status: 0 healthy, 1 attention or failed, or no console answers, 2 wrong usage."
        })
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--json", description = "One JSON object: verdict, arrivals, account.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode picture = console.client().get("api/picture");
        if (json) {
            ObjectNode part = JsonNodeFactory.instance.objectNode();
            part.set("now", picture.path("now"));
            part.set("verdict", picture.path("verdict"));
            part.set("arrivals", picture.path("arrivals"));
            part.set("account", picture.path("account"));
            out().println(SafeText.json(part.toString()));
        } else {
            print(picture);
        }
        return picture.at("/verdict/state").asText().equals("HEALTHY") ? 0 : 1;
    }

    private void print(JsonNode picture) {
        JsonNode verdict = picture.path("verdict");
        String state = verdict.path("state").asText().toLowerCase(Locale.ROOT);
        out().println(SafeText.visible(state + ": " + verdict.path("sentence").asText()));
        verdict.path("findings")
                .forEach(finding -> out().println(SafeText.visible(
                        "  " + finding.path("severity").asText().toLowerCase(Locale.ROOT) + ": "
                                + finding.path("sentence").asText() + mark(finding))));
        out().println(SafeText.visible(
                ArrivalWords.of(picture.path("arrivals"), picture.path("now").asText())));
    }

    private static String mark(JsonNode finding) {
        String acknowledged = FindingWords.acknowledged(finding);
        return acknowledged.isEmpty() ? "" : "; acknowledged " + acknowledged;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
