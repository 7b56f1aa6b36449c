package cablestream.cli;

import cablestream.cli.ConsoleBench.Watched;
import cablestream.cli.demo.DataFolder;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what slow and idle connections to the console cost the pipeline. */
@Command(
        name = "connections",
        description = {
            "Measure the rate of the pipeline and its CPU time for each cable, in turns without and with many connections to the",
            "console that are idle, half open or slow, and how long /health/live on its own port is waited for, four times a second."
        })
final class BenchConnectionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--connections",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "Clients at the same time; default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--cables",
            paramLabel = "NUMBER",
            defaultValue = "3000",
            description = "Of each turn; default: ${DEFAULT-VALUE}.")
    private int cables;

    @Option(
            names = "--turns",
            paramLabel = "NUMBER",
            defaultValue = "3",
            description = "Of each kind; default: ${DEFAULT-VALUE}.")
    private int turns;

    @Override
    public Integer call() {
        if (connections < 1 || cables < 1 || turns < 1) {
            throw new ParameterException(spec.commandLine(), "--connections, --cables and --turns must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Median of " + turns + " turns of " + cables + " cables; JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors.");
        out.println(
                "OPENED: connections over all turns, as the console closes those that wait longest. LONGEST: of all answers to "
                        + "/health/live.");
        out.println();
        out.flush();
        ConsoleBench.Flooded result;
        try (DataFolder folder = DataFolder.of(null)) {
            folder.takeLog();
            result = ConsoleBench.run(folder, cables, turns, connections);
        }
        TextTable table =
                new TextTable("CONNECTIONS", "PROCESS us", "CABLES/s", "OPENED", "ASKED", "REFUSED", "LONGEST ms");
        row(table, "0", result.without());
        row(table, Integer.toString(connections), result.with());
        table.print(out);
        return refused(result.with()) == 0 ? 0 : 1;
    }

    private static void row(TextTable table, String name, List<Watched> turns) {
        table.row(
                name,
                median(turns, each -> each.cost().process(), "%.1f"),
                median(turns, each -> each.cost().rate(), "%.0f"),
                Long.toString(turns.stream()
                        .mapToLong(each -> each.answers().opened())
                        .sum()),
                Integer.toString(
                        turns.stream().mapToInt(each -> each.answers().asked()).sum()),
                Integer.toString(refused(turns)),
                Long.toString(turns.stream()
                        .map(each -> each.answers().longest())
                        .mapToLong(Duration::toMillis)
                        .max()
                        .orElseThrow()));
    }

    private static int refused(List<Watched> turns) {
        return turns.stream().mapToInt(each -> each.answers().refused()).sum();
    }

    private static String median(List<Watched> turns, ToDoubleFunction<Watched> what, String format) {
        double[] sorted = turns.stream().mapToDouble(what).sorted().toArray();
        return String.format(Locale.ROOT, format, sorted[sorted.length / 2]);
    }
}
