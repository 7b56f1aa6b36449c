package cablestream.cli;

import cablestream.cli.ConsoleBench.Cost;
import cablestream.cli.demo.DataFolder;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what the console costs the pipeline. */
@Command(
        name = "console",
        description = {
            "Measure what the console costs: CPU time of the whole process (broker, three applications, what feeds them) for",
            "each cable of generated traffic, in turns without the console, and with it and an open page. About a minute."
        })
final class BenchConsoleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--cables",
            paramLabel = "NUMBER",
            defaultValue = "10000",
            description = "Of each turn; default: ${DEFAULT-VALUE}.")
    private int cables;

    @Option(
            names = "--turns",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description = "Of each kind; default: ${DEFAULT-VALUE}.")
    private int turns;

    @Override
    public Integer call() throws Exception {
        if (cables < 1 || turns < 1) {
            throw new ParameterException(spec.commandLine(), "--cables and --turns must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Median of " + turns + " turns of " + cables + " cables; JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors.");
        out.println("ITS THREADS: CPU time of the console's own threads, which is in the time of the process.");
        out.println();
        out.flush();
        try (DataFolder folder = DataFolder.of(null)) {
            // The broker's words on retries are no part of the result.
            folder.takeLog();
            print(ConsoleBench.run(folder, cables, turns), out);
        }
        return 0;
    }

    private static void print(ConsoleBench.Result result, PrintWriter out) {
        TextTable table = new TextTable("CONSOLE", "PROCESS us", "ITS THREADS us", "CABLES/s");
        row(table, "without", result.without());
        row(table, "with", result.with());
        table.print(out);
    }

    private static void row(TextTable table, String name, List<Cost> costs) {
        table.row(
                name,
                median(costs, Cost::process, "%.1f"),
                median(costs, Cost::console, "%.1f"),
                median(costs, Cost::rate, "%.0f"));
    }

    private static String median(List<Cost> costs, ToDoubleFunction<Cost> what, String format) {
        double[] sorted = costs.stream().mapToDouble(what).sorted().toArray();
        return String.format(Locale.ROOT, format, sorted[sorted.length / 2]);
    }
}
