package cablestream.cli;

import cablestream.cable.Precedence;
import cablestream.cli.terminal.TextTable;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the late cables as the console lists them. */
@Command(
        name = "late",
        description = {
            "Print the cables of the last hour that were delivered later than their objective, the latest delivered first.",
            "At most 200 of each precedence are listed; the process that answers has counted since its start."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream late",
            "  cablestream late --precedence FLASH",
            "  cablestream late --json",
            "",
            "`trace` takes their ids."
        })
final class LateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--precedence", description = "Only those of this precedence: ${COMPLETION-CANDIDATES}.")
    private @Nullable Precedence precedence;

    @Option(names = "--json", description = "One JSON object a line for each cable.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode answer = console.client().get("api/late");
        List<JsonNode> late = StreamSupport.stream(answer.path("late").spliterator(), false)
                .filter(cable ->
                        precedence == null || cable.path("precedence").asText().equals(precedence.name()))
                .toList();
        if (json) {
            late.forEach(cable -> out().println(SafeText.json(cable.toString())));
        } else if (late.isEmpty()) {
            out().println("No cable was late in the last hour.");
        } else {
            table(late).print(out());
        }
        if (answer.path("leftOut").asLong() > 0) {
            String which = precedence == null ? "" : " of all precedences";
            spec.commandLine()
                    .getErr()
                    .println(answer.path("leftOut").asText() + " earlier ones" + which + " are not listed.");
        }
        return 0;
    }

    private static TextTable table(List<JsonNode> late) {
        TextTable table = new TextTable("CABLE", "PRECEDENCE", "DELIVERED", "DELAY", "OBJECTIVE");
        for (JsonNode cable : late) {
            table.row(
                    SafeText.visible(cable.path("id").asText()),
                    cable.path("precedence").asText(),
                    cable.path("deliveredAt").asText(),
                    cable.path("delay").asText() + "s",
                    cable.path("objective").asText() + "s");
        }
        return table;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
