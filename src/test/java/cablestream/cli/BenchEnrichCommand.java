package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.bench.EnrichBench;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what saying who gets a cable costs, and what adding up its marks costs. */
@Command(
        name = "enrich",
        description = {
            "Measure what it costs to say who gets a cable of 7.4 kB with three collectives, and to add up its marks, under a",
            "caption that leaves all of its distribution and under others that restrict it. A quarter of a minute unless",
            "set otherwise."
        })
final class BenchEnrichCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--full", description = "Each measurement in a process of its own: about two minutes.")
    private boolean full;

    @Override
    public Integer call() throws RunnerException {
        Effort effort = full ? Effort.FULL : Effort.USUAL;
        PrintWriter out = spec.commandLine().getOut();
        out.println(effort.method());
        out.println();
        out.flush();
        print(EnrichBench.run(effort), out);
        return 0;
    }

    private static void print(List<EnrichBench.Cost> costs, PrintWriter out) {
        TextTable table = new TextTable("STEP", "CAPTION", "RECIPIENTS", "CPU us", "ALLOCATED kB");
        costs.forEach(cost -> table.row(
                cost.step(),
                cost.caption(),
                Integer.toString(cost.recipients()),
                String.format(Locale.ROOT, "%.2f", cost.micros()),
                String.format(Locale.ROOT, "%.1f", cost.allocated() / 1e3)));
        table.print(out);
    }
}
