package cablestream.cli;

import cablestream.cli.terminal.ActionLines;
import cablestream.deadletters.Quarantine;
import cablestream.deadletters.QuarantinedCable;
import cablestream.deadletters.RepairJson;
import cablestream.kafka.RecordPosition;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one quarantined cable: the reasons, and on request its text, without control characters. */
@Command(
        name = "show",
        description = "Print a quarantined cable: its label, the marks in doubt, and what was done.",
        footer = {
            "",
            "Examples:",
            "  cablestream quarantine show cables.quarantine-0@7",
            "  cablestream quarantine show --text cables.quarantine-0@7"
        })
final class QuarantineShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--text", description = "Its text as it was received, too, with line numbers.")
    private boolean text;

    @Option(names = "--json", description = "As one JSON object, without text.")
    private boolean json;

    @Parameters(
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it lies, as `quarantine list` prints it: cables.quarantine-0@7.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private RecordPosition place;

    @Override
    public Integer call() {
        Settings settings = RepairPreconditions.settings(cluster);
        Quarantine quarantine = new Quarantine(settings);
        Quarantine.Kept kept = quarantine.show(place);
        if (json) {
            out().println(SafeText.json(RepairJson.of(kept).toString()));
            return 0;
        }
        print(kept);
        if (text) {
            quarantine.texts(place).forEach(this::printText);
        }
        return 0;
    }

    private void print(Quarantine.Kept kept) {
        QuarantinedCable cable = kept.cable();
        out().println("%s, %s revision %d, received at %s on %s"
                .formatted(
                        cable.place(),
                        SafeText.visible(cable.id()),
                        cable.revision(),
                        SafeText.visible(String.join(", ", cable.origins())),
                        cable.at()));
        out().println("Its marks add up to " + RepairJson.of(kept).path("label").asText() + "; it is kept for "
                + String.join(", ", cable.reasons()));
        cable.doubts().forEach(doubt -> out().println("  " + SafeText.visible(doubt)));
        ActionLines.print(out(), kept.history(), QuarantineListCommand.result(kept));
    }

    private void printText(byte[] bytes) {
        List<String> lines = SafeText.lines(bytes);
        out().println();
        for (int i = 0; i < lines.size(); i++) {
            out().println("%6d  %s".formatted(i + 1, lines.get(i)));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
