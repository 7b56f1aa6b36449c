package cablestream.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The reference tables that change while the application runs. */
@Command(
        name = "reference",
        description = "Show and change feeds, collectives, captions and office profiles while the application runs.",
        subcommands = {ReferenceApplyCommand.class, ReferenceShowCommand.class})
final class ReferenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Without a command: help. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
