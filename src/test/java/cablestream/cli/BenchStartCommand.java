package cablestream.cli;

import cablestream.bench.start.StartBench;
import cablestream.bench.start.StartPlan;
import cablestream.bench.start.StartResult;
import cablestream.bench.start.StartTime;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the start of commands and of the application. */
@Command(
        name = "start",
        description = {
            "Measure the start by ops/cablestream, without and with archives of classes: a cable read, the help"
                    + " printed, demo and run until",
            "/health/ready is 200. Also CPU time of the first transmissions of run, and of as many when it is hot. The"
                    + " jars must be built; it",
            "makes the archives. About eight minutes."
        })
final class BenchStartCommand implements Callable<Integer> {
    private static final int WARM_UP = 40_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--times",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description = "Starts of each kind, of which the median counts; default: ${DEFAULT-VALUE}.")
    private int times;

    @Option(
            names = "--transmissions",
            paramLabel = "NUMBER",
            defaultValue = "10000",
            description = "Transmissions after the start, and again after 40000 others; 0 for none; default:"
                    + " ${DEFAULT-VALUE}.")
    private int transmissions;

    @Option(
            names = "--java-home",
            paramLabel = "DIR",
            description = "The JDK that starts them; default: that of the environment.")
    private @Nullable Path java;

    @Override
    public Integer call() throws Exception {
        if (times < 1 || transmissions < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--times must be 1 or more, and --transmissions must be 0 or more");
        }
        List<StartResult> results = StartBench.run(new StartPlan(java, times, transmissions, WARM_UP));
        print(results.get(0), results.get(1));
        return 0;
    }

    private void print(StartResult without, StartResult with) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Median of %d starts; %s, %d processors.%n%n",
                times,
                java == null ? "JDK of the environment" : java,
                Runtime.getRuntime().availableProcessors());
        TextTable table = new TextTable("START", "ms WITHOUT", "ms WITH", "CPU ms WITHOUT", "CPU ms WITH");
        without.starts().forEach((name, time) -> {
            StartTime other = with.starts().get(name);
            table.row(name, whole(time.wall()), whole(other.wall()), whole(time.cpu()), whole(other.cpu()));
        });
        table.print(out);
        if (transmissions > 0) {
            out.println();
            TextTable fed = new TextTable("CPU us A TRANSMISSION", "FIRST " + transmissions, "HOT", "RATIO");
            fed(fed, "without archives", without);
            fed(fed, "with archives", with);
            fed.print(out);
        }
        out.flush();
    }

    private static void fed(TextTable table, String name, StartResult result) {
        table.row(
                name,
                whole(result.first()),
                whole(result.hot()),
                String.format(Locale.ROOT, "%.2f", result.first() / result.hot()));
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
