package cablestream.cli;

import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes the shift over. */
@Command(
        name = "take-over",
        description = "Take over the shift that was handed over to you. Your token says who you are.",
        footer = {"", "Examples:", "  cablestream shift take-over --token-file token"})
final class ShiftTakeOverCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() {
        String detail = console.client()
                .post("api/shift/take-over", JsonNodeFactory.instance.objectNode())
                .detail();
        spec.commandLine().getOut().println(SafeText.visible(detail));
        return 0;
    }
}
