package cablestream.cli;

import cablestream.cli.terminal.SafeWriter;
import cablestream.cli.terminal.TerminalTraits;
import cablestream.settings.SettingsException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line. Exit status 0: done, 1: an input was rejected or failed, 2: wrong usage or settings. An error is one
 * line on standard error that names its object and the remedy; standard output is data.
 */
abstract class Program extends ParentCommand {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private boolean verbose;

    /** Runs the command of the arguments and returns the exit status. */
    final int execute(String... args) {
        // In UTF-8 always: what the platform would take may lose letters of a cable.
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = execute(out, err, args);
        out.flush();
        return status;
    }

    /** Like {@link #execute(String...)}, with other writers. */
    final int execute(PrintWriter out, PrintWriter err, String... args) {
        TerminalTraits terminal = TerminalTraits.ofOutput();
        return new CommandLine(this)
                .setUsageHelpWidth(terminal.columns())
                .setColorScheme(Help.defaultColorScheme(terminal.ansi()))
                .setOut(out)
                .setErr(new PrintWriter(new SafeWriter(err), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Program::wrongUsage)
                .setExecutionExceptionHandler(this::failed)
                .execute(args);
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
                .println(wrong.getMessage() + " (" + suggestion(wrong) + "see: "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return USAGE;
    }

    /** Names similar to an unknown one; empty if there are none. */
    private static String suggestion(ParameterException wrong) {
        List<String> like = wrong instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        return like.isEmpty() ? "" : "did you mean " + String.join(" or ", like) + "? ";
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
        if (failure instanceof TopicAuthorizationException refused) {
            String names = String.join(", ", refused.unauthorizedTopics());
            return "this principal may not use " + (names.isEmpty() ? "a topic of this command" : names)
                    + ": `topics --acls` prints the rights of each, which an administrator grants";
        }
        String message = failure.getMessage();
        boolean ours = failure.getClass().getName().startsWith("cablestream.");
        return ours && message != null ? message : "failed: " + failure + " (more with --verbose)";
    }
}
