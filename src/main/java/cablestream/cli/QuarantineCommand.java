package cablestream.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Good cables whose label is in doubt, until somebody answers for one. */
@Command(
        name = "quarantine",
        description = "Look at quarantined cables, and release them under a label for which people answer.",
        subcommands = {QuarantineListCommand.class, QuarantineShowCommand.class, QuarantineReleaseCommand.class})
final class QuarantineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Without a command: help. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
