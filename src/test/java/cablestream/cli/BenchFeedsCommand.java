package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.bench.FeedsBench;
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

/** Measures what finding the feeds of a cable costs by their number. */
@Command(
        name = "feeds",
        description = {
            "Measure what finding the feeds of a cable of 7.4 kB costs among 10 to 10,000 feeds, few of which take it, or",
            "many, the guard's word on each included. Of those that do not take it, one in a hundred has something in",
            "common with it. Half a minute unless set otherwise. With --words: among 0 to 1,000 feeds of five phrases each, in a",
            "text of 7.5 kB."
        })
final class BenchFeedsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--full", description = "Each measurement in a process of its own: about two minutes.")
    private boolean full;

    @Option(names = "--words", description = "Feeds that select by words of the text.")
    private boolean words;

    @Override
    public Integer call() throws RunnerException {
        Effort effort = full ? Effort.FULL : Effort.USUAL;
        PrintWriter out = spec.commandLine().getOut();
        out.println(effort.method());
        out.println();
        out.flush();
        print(words ? FeedsBench.runWords(effort) : FeedsBench.run(effort), out);
        return 0;
    }

    private static void print(List<FeedsBench.Cost> costs, PrintWriter out) {
        TextTable table = new TextTable("FEEDS", "TAKE IT", "CPU us", "ALLOCATED kB");
        costs.forEach(cost -> table.row(
                Integer.toString(cost.feeds()),
                Integer.toString(cost.matches()),
                String.format(Locale.ROOT, "%.2f", cost.micros()),
                String.format(Locale.ROOT, "%.1f", cost.allocated() / 1e3)));
        table.print(out);
    }
}
