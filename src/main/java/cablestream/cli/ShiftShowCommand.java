package cablestream.cli;

import cablestream.cli.terminal.FindingWords;
import cablestream.cli.terminal.ShiftWords;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the open items, notes and hand-overs. */
@Command(
        name = "show",
        description = {
            "Print the last hand-over, the open items, who acknowledged what, and the notes.",
            "The notes are those since the last hand-over, and those of the shift before."
        },
        footer = {"", "Examples:", "  cablestream shift show", "  cablestream shift show --json"})
final class ShiftShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode shift = console.client().get("api/shift");
        if (json) {
            spec.commandLine().getOut().println(SafeText.json(shift.toString()));
        } else {
            print(shift);
        }
        return 0;
    }

    private void print(JsonNode shift) {
        line(ShiftWords.last(shift.path("last")));
        if (shift.path("pending").isObject()) {
            line(ShiftWords.pending(shift.path("pending")));
        }
        line("Open: " + ShiftWords.open(shift.path("open")));
        shift.at("/open/asked").forEach(gap -> line("  asked for: " + ShiftWords.asked(gap)));
        shift.at("/open/requests").forEach(request -> line("  request: " + ShiftWords.request(request)));
        shift.at("/open/backfills").forEach(backfill -> line("  backfill: " + ShiftWords.backfill(backfill)));
        shift.path("acknowledged")
                .forEach(
                        each -> line("  acknowledged: " + each.path("finding").asText() + " " + FindingWords.of(each)));
        notes("Notes since the last hand-over:", shift, "notes");
        notes("Notes of the shift before:", shift, "before");
    }

    private void notes(String title, JsonNode shift, String name) {
        if (!shift.path(name).isEmpty()) {
            line(title);
            long leftOut = shift.path(name + "LeftOut").asLong();
            if (leftOut > 0) {
                line("  " + ShiftWords.leftOut(leftOut));
            }
            shift.path(name).forEach(note -> line("  " + ShiftWords.note(note)));
        }
    }

    private void line(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(SafeText.stored(text));
    }
}
