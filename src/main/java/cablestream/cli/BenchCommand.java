package cablestream.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The benchmarks. */
@Command(
        name = "bench",
        description = "Measure this program: how fast it is on this machine, and how right.",
        subcommands = {
            BenchReaderCommand.class,
            BenchFeedsCommand.class,
            BenchAccuracyCommand.class,
            BenchEnrichCommand.class,
            BenchConsoleCommand.class
        })
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Without a benchmark: help. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
