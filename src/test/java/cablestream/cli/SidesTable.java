package cablestream.cli;

import cablestream.bench.pipeline.Round;
import cablestream.bench.pipeline.ThreadGroup;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The table of all sides of a benchmark of the pipeline, by the median of their rounds. */
final class SidesTable {
    private static final double MEGA = 1e6;

    private final TextTable table = new TextTable(
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

    /** @param written bytes that the side writes for each byte in */
    void add(String name, List<Round> rounds, double written) {
        table.row(
                name,
                median(rounds, Round::rate, "%.0f"),
                median(rounds, round -> round.bytes() / MEGA / round.seconds(), "%.1f"),
                median(rounds, round -> round.bytes() / MEGA / round.seconds() * written, "%.1f"),
                median(rounds, Round::work, "%.0f"),
                median(rounds, round -> round.of(ThreadGroup.JIT), "%.0f"),
                median(rounds, Round::brokerWork, "%.0f"),
                median(rounds, Round::allocated, "%.0f"),
                median(rounds, round -> round.application().collection() / round.seconds(), "%.0f"),
                median(rounds, round -> round.application().resident() / MEGA, "%.0f"),
                median(rounds, Round::load, "%.1f"));
    }

    void print(PrintWriter out) {
        table.print(out);
    }

    /** What the columns mean. */
    static void printLegend(PrintWriter out) {
        out.println(
                "us: CPU time in microseconds for each transmission, without JIT compilers; LOAD: processors that the"
                        + " whole machine");
        out.println("kept busy. All bytes are those before compression.");
    }

    static String median(List<Round> rounds, ToDoubleFunction<Round> what, String format) {
        return format(format, Round.median(rounds, what));
    }

    static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
