package cablestream.cli;

import cablestream.cli.terminal.ArrivalWords;
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

/** Prints the channels and stations. */
@Command(
        name = "circuits",
        description = {
            "Print each channel and station: the age of its last transmission, the last hour against what is usual, open gaps, corrections, duplicates and dead letters.",
            "Circuits that are silent for too long come first, then those with gaps."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream circuits",
            "  cablestream circuits --json",
            "",
            "--json has the open gaps and last transmissions of each circuit; `trace` takes their places and ids."
        })
final class CircuitsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--json", description = "One JSON object a line for each circuit.")
    private boolean json;

    @Override
    public Integer call() {
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
        return 0;
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
