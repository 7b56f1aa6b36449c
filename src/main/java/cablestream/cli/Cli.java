package cablestream.cli;

import cablestream.app.ProgramVersion;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The commands of the jar. */
@Command(
        name = "cablestream",
        description = "Turns raw ACP-127 diplomatic telegrams on a Kafka topic into clean, typed, routed streams.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            WriteFeedsCommand.class,
            TopicsCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            FindingsCommand.class,
            ShiftCommand.class,
            CircuitsCommand.class,
            GapsCommand.class,
            LateCommand.class,
            WaitingCommand.class,
            TopologyCommand.class,
            AsyncApiCommand.class,
            FeedCommand.class,
            TrafficCommand.class,
            VerifyCommand.class,
            TailCommand.class,
            ParseCommand.class,
            ExplainCommand.class,
            ReferenceCommand.class,
            FeedsCommand.class,
            RawCommand.class,
            DeadCommand.class,
            QuarantineCommand.class,
            ShowCommand.class,
            SearchCommand.class,
            TraceCommand.class,
            RereadCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            GenerateCommand.class,
            CompletionCommand.class,
            ManCommand.class,
        },
        footer = {"", "Exit status: 0 done, 1 something was rejected or failed, 2 wrong usage or settings."})
public final class Cli extends Program {
    Cli() {}

    /** Runs the command of the arguments and returns the exit status. */
    public static int run(String... args) {
        return new Cli().execute(args);
    }

    /** Like {@link #run(String...)}, with other writers. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new Cli().execute(out, err, args);
    }
}
