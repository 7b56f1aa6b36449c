package cablestream.cli;

import cablestream.bench.pipeline.PipelineResult;
import cablestream.bench.pipeline.Round;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The table of a benchmark of partitions and instances. */
final class PartitionsTable {
    private static final double MEGA = 1e6;

    private final List<Run> runs = new ArrayList<>();

    private record Run(int partitions, int instances, PipelineResult result) {}

    /** The first one is what the others are compared with. */
    void add(int partitions, int instances, PipelineResult result) {
        runs.add(new Run(partitions, instances, result));
    }

    void print(PrintWriter out) {
        TextTable table = new TextTable(
                "PARTITIONS",
                "INSTANCES",
                "SIDE",
                "PER SECOND",
                "CPU us",
                "TO FIRST",
                "BROKER us",
                "TO FIRST",
                "RSS MB",
                "LOAD");
        runs.forEach(run -> row(table, run, "Cablestream", PipelineResult::application));
        runs.forEach(run -> row(table, run, "bare copy", PipelineResult::copy));
        table.print(out);
        out.println();
        out.println(
                "us: CPU time in microseconds for each transmission, without JIT compilers, of all instances together, as is RSS;");
        out.println(
                "TO FIRST: that divided by that of the first row of the side; LOAD: processors that the whole machine kept busy.");
    }

    private void row(TextTable table, Run run, String side, Function<PipelineResult, List<Round>> rounds) {
        List<Round> own = rounds.apply(run.result());
        List<Round> first = rounds.apply(runs.get(0).result());
        table.row(
                Integer.toString(run.partitions()),
                Integer.toString(run.instances()),
                side,
                text("%.0f", Round.median(own, Round::rate)),
                text("%.0f", Round.median(own, Round::work)),
                ratio(own, first, Round::work),
                text("%.0f", Round.median(own, Round::brokerWork)),
                ratio(own, first, Round::brokerWork),
                text("%.0f", Round.median(own, round -> round.application().resident() / MEGA)),
                text("%.1f", Round.median(own, Round::load)));
    }

    private static String ratio(List<Round> own, List<Round> first, ToDoubleFunction<Round> value) {
        return text("%.2f", Round.median(own, value) / Round.median(first, value));
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
