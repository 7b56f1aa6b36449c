package cablestream.cli;

import cablestream.app.ProgramVersion;
import cablestream.cli.terminal.SafeWriter;
import cablestream.settings.SettingsException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit status 0: done, 1: something was rejected or failed, 2: wrong usage or settings. What goes wrong is said on
 * standard error in one line that names the thing and the remedy; standard output is data.
 */
@Command(
        name = "cablestream",
        description = "Turns raw ACP-127 diplomatic telegrams on a Kafka topic into clean, typed, routed streams.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            TopicsCommand.class,
            CheckCommand.class,
            TopologyCommand.class,
            FeedCommand.class,
            TailCommand.class,
            ParseCommand.class,
            ExplainCommand.class,
            ReferenceCommand.class,
            DeadCommand.class,
            QuarantineCommand.class,
            TraceCommand.class,
            GenerateCommand.class,
            BenchCommand.class,
        },
        footer = {"", "Exit status: 0 done, 1 something was rejected or failed, 2 wrong usage or settings."})
public final class Cli implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @Spec
    private CommandSpec spec;

    private boolean verbose;

    private Cli() {}

    /** Does what the arguments say and returns the exit status. */
    public static int run(String... args) {
        // In UTF-8 always: what the platform would take may lose letters of a cable.
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(out, err, args);
        out.flush();
        return status;
    }

    /** As {@link #run(String...)}, writing to these. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Cli cli = new Cli();
        return new CommandLine(cli)
                .setOut(out)
                .setErr(new PrintWriter(new SafeWriter(err), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Cli::wrongUsage)
                .setExecutionExceptionHandler(cli::failed)
                .execute(args);
    }

    /** Without a command: help. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    /** The level is taken from there when the first log line is written, which is after the arguments were read. */
    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more on standard error.")
    private void setVerbose(boolean verbose) {
        this.verbose = verbose;
        System.setProperty("cablestream.log.level", verbose ? "INFO" : "WARN");
    }

    private static int wrongUsage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(wrong.getMessage() + " (see: "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return USAGE;
    }

    private int failed(Exception failure, CommandLine command, ParseResult arguments) {
        command.getOut().flush();
        if (verbose) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().println(said(failure));
        return failure instanceof SettingsException ? USAGE : FAILED;
    }

    /** The failures that are foreseen explain themselves; the others are at least named. */
    private static String said(Exception failure) {
        String message = failure.getMessage();
        boolean ours = failure.getClass().getName().startsWith("cablestream.");
        return ours && message != null ? message : "failed: " + failure + " (more with --verbose)";
    }
}
