package cablestream.cli;

import cablestream.app.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The commands of {@code ops/bench}, which are no part of the jar. */
@Command(
        name = "ops/bench",
        description = "Measure Cablestream: how fast it is on this machine, and how right.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            BenchReaderCommand.class,
            BenchFeedsCommand.class,
            BenchAccuracyCommand.class,
            BenchEnrichCommand.class,
            BenchConsoleCommand.class,
            BenchConnectionsCommand.class,
            BenchPoisonCommand.class,
            BenchBackfillCommand.class,
            BenchCapacityCommand.class,
            BenchOddCommand.class,
            BenchFailoverCommand.class,
            BenchAllCommand.class,
            BenchPipelineCommand.class,
            BenchPeersCommand.class,
            BenchLatencyCommand.class,
            BenchPrecedenceCommand.class,
            BenchPartitionsCommand.class,
            BenchStateCommand.class,
            BenchSearchCommand.class,
            BenchIdleCommand.class,
            BenchStartCommand.class,
            DamagedTrafficCommand.class
        },
        footer = {"", "Exit status: 0 done, 1 something was wrong or failed, 2 wrong usage."})
public final class Bench extends Program {
    Bench() {}

    /** @param args a command and its options; none: help */
    public static void main(String[] args) {
        System.exit(new Bench().execute(args));
    }
}
