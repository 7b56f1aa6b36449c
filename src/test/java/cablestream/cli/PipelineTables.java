package cablestream.cli;

import cablestream.bench.pipeline.PipelineResult;
import cablestream.bench.pipeline.Round;
import cablestream.bench.pipeline.ThreadGroup;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables of a benchmark of the pipeline. */
final class PipelineTables {
    private static final double MEGA = 1e6;

    private final PipelineResult result;

    PipelineTables(PipelineResult result) {
        this.result = result;
    }

    void print(PrintWriter out) {
        TextTable sides = new TextTable(
                "SIDE",
                "PER SECOND",
                "MB/s IN",
                "MB/s OUT",
                "CPU us",
                "JIT us",
                "BROKER us",
                "kB ALLOCATED",
                "GC ms/s",
                "RSS MB",
                "LOAD");
        side(sides, "Cablestream", result.application());
        side(sides, "bare copy", result.copy());
        sides.print(out);
        out.println();
        ratios().print(out);
        out.println();
        threads().print(out);
        out.println();
        out.println(
                "us: CPU time in microseconds for each transmission, without JIT compilers; LOAD: processors that the whole machine");
        out.println("kept busy. All bytes are those before compression.");
    }

    private void side(TextTable table, String name, List<Round> rounds) {
        table.row(
                name,
                median(rounds, Round::rate, "%.0f"),
                median(rounds, round -> round.bytes() / MEGA / round.seconds(), "%.1f"),
                median(rounds, round -> round.bytes() / MEGA / round.seconds() * result.written(), "%.1f"),
                median(rounds, Round::work, "%.0f"),
                median(rounds, round -> round.of(ThreadGroup.JIT), "%.0f"),
                median(rounds, Round::brokerWork, "%.0f"),
                median(rounds, Round::allocated, "%.0f"),
                median(rounds, round -> round.application().collection() / round.seconds(), "%.0f"),
                median(rounds, round -> round.application().resident() / MEGA, "%.0f"),
                median(rounds, Round::load, "%.1f"));
    }

    private TextTable ratios() {
        double own = Round.median(result.application(), Round::work);
        double copy = Round.median(result.copy(), Round::work);
        TextTable table = new TextTable("RATIO", "VALUE");
        table.row("CPU time to copy and pure steps", format("%.2f", own / (copy + result.steps())));
        table.row(
                "rate to copy",
                format(
                        "%.2f",
                        Round.median(result.application(), Round::rate) / Round.median(result.copy(), Round::rate)));
        table.row(
                "CPU time of the broker to copy",
                format(
                        "%.2f",
                        Round.median(result.application(), Round::brokerWork)
                                / Round.median(result.copy(), Round::brokerWork)));
        table.row("bytes written for each byte in", format("%.1f", result.written()));
        return table;
    }

    private TextTable threads() {
        TextTable table = new TextTable("THREADS", "Cablestream us", "bare copy us");
        for (ThreadGroup group : ThreadGroup.values()) {
            table.row(
                    group.title(),
                    median(result.application(), round -> round.of(group), "%.1f"),
                    median(result.copy(), round -> round.of(group), "%.1f"));
        }
        table.row(
                "all others",
                median(result.application(), Round::ofOthers, "%.1f"),
                median(result.copy(), Round::ofOthers, "%.1f"));
        table.row("pure steps, alone", format("%.1f", result.steps()), "");
        return table;
    }

    private static String median(List<Round> rounds, ToDoubleFunction<Round> what, String format) {
        return format(format, Round.median(rounds, what));
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
