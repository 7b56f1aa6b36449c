package cablestream.cli;

import cablestream.cli.terminal.ArrivalWords;
import cablestream.cli.terminal.PassageWords;
import cablestream.cli.terminal.TextTable;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the channels and stations. */
@Command(
        name = "circuits",
        description = {
            "Print each channel and station: the age of its last transmission, the last hour against what is usual, open gaps, corrections, duplicates and dead letters.",
            "Circuits that are silent for too long come first, then those with gaps.",
            "With a name: print the last transmissions of that channel or station, at most 50, and what became of them."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream circuits",
            "  cablestream circuits QQA",
            "  cablestream circuits --json",
            "",
            "--json has the open gaps and last transmissions of each circuit; `trace` takes their places and ids."
        })
final class CircuitsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--json", description = "One JSON object a line for each circuit, or for each transmission of one.")
    private boolean json;

    @Parameters(paramLabel = "CIRCUIT", arity = "0..1", description = "Channel designator or routing indicator.")
    private @Nullable String circuit;

    @Override
    public Integer call() {
        if (circuit == null) {
            all();
        } else {
            latest(circuit);
        }
        return 0;
    }

    private void latest(String name) {
        JsonNode latest = console.client()
                .get("api/circuits/latest?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .path("latest");
        if (json) {
            latest.forEach(passage -> out().println(SafeText.json(passage.toString())));
        } else {
            PassageWords.print(out(), latest);
        }
    }

    private void all() {
        JsonNode answer = console.client().get("api/circuits");
        JsonNode circuits = answer.path("circuits");
        if (json) {
            circuits.forEach(circuit -> out().println(SafeText.json(circuit.toString())));
        } else if (circuits.isEmpty()) {
            out().println("No channel or station has been heard.");
        } else {
            table(circuits, answer.path("now").asText()).print(out());
        }
        if (answer.path("leftOut").asLong() > 0) {
            spec.commandLine().getErr().println(answer.path("leftOut").asText() + " more circuits are not shown.");
        }
    }

    private static TextTable table(JsonNode circuits, String now) {
        TextTable table = new TextTable(
                "KIND",
                "CIRCUIT",
                "LAST",
                "LAST HOUR",
                "USUAL",
                "SILENCE",
                "GAPS",
                "CORRECTIONS",
                "DUPLICATES",
                "DEAD");
        for (JsonNode circuit : circuits) {
            JsonNode arrivals = circuit.path("arrivals");
            table.row(
                    circuit.path("kind").asText().toLowerCase(Locale.ROOT),
                    SafeText.visible(circuit.path("name").asText()),
                    ArrivalWords.age(arrivals, now),
                    arrivals.path("hour").asText(),
                    ArrivalWords.usual(arrivals),
                    arrivals.path("silence").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                    circuit.path("gaps").asText(),
                    circuit.path("corrections").asText(),
                    circuit.path("duplicates").asText(),
                    circuit.path("dead").asText());
        }
        return table;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
