package cablestream.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands the shift over. */
@Command(
        name = "hand-over",
        description = {
            "Hand the shift over to another person, with the numbers of open items as they are now.",
            "That person takes it over with `shift take-over`. Your token says who you are."
        },
        footer = {"", "Examples:", "  cablestream shift hand-over --to o.day --note 'the FLASH of 05:10 was late'"})
final class ShiftHandOverCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--to", paramLabel = "NAME", required = true, description = "The name of the other person's token.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private String to;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "At most 500 characters.")
    private String note = "";

    @Override
    public Integer call() {
        var body = JsonNodeFactory.instance.objectNode().put("to", to).put("note", note);
        console.client().post("api/shift/hand-over", body);
        spec.commandLine().getOut().println("Handed over: " + to + " takes it over with `shift take-over`.");
        return 0;
    }
}
