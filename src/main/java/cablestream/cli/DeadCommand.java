package cablestream.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Texts that can be no cable, until somebody repairs or discards them. */
@Command(
        name = "dead",
        description = "Look at dead letters, replay them as they are or edited, or discard them.",
        subcommands = {DeadListCommand.class, DeadShowCommand.class, DeadReplayCommand.class, DeadDiscardCommand.class})
final class DeadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Without a command: help. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
