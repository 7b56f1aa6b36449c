package cablestream.cli;

import cablestream.bench.latency.LatencyResult;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The tables of a benchmark of delays. */
final class LatencyTables {
    private static final double MICROS_OF_MILLI = 1e3;

    private final List<LatencyResult> results;

    LatencyTables(List<LatencyResult> results) {
        this.results = results;
    }

    void print(PrintWriter out) {
        sides().print(out);
        out.println();
        ratios().print(out);
        out.println();
        out.println(
                "CABLES: the delays, each of a committed record of cables.all, from the intended time of its sending.");
    }

    private TextTable sides() {
        TextTable table = new TextTable(
                "PER SECOND", "SIDE", "CABLES", "50 % ms", "90 % ms", "99 % ms", "99.9 % ms", "MAXIMUM ms");
        for (LatencyResult result : results) {
            String rate = Integer.toString(result.rate());
            row(table, rate, "Cablestream", result.application().all());
            result.application()
                    .byPrecedence()
                    .forEach((precedence, delays) -> row(table, rate, "  " + precedence, delays));
            row(table, rate, "bare copy", result.copy().all());
        }
        return table;
    }

    private static void row(TextTable table, String rate, String side, Histogram delays) {
        table.row(
                rate,
                side,
                Long.toString(delays.getTotalCount()),
                millis(delays.getValueAtPercentile(50)),
                millis(delays.getValueAtPercentile(90)),
                millis(delays.getValueAtPercentile(99)),
                millis(delays.getValueAtPercentile(99.9)),
                millis(delays.getMaxValue()));
    }

    private TextTable ratios() {
        TextTable table = new TextTable("PER SECOND", "50 % TO COPY", "99 % TO COPY", "99.9 % TO COPY");
        results.forEach(result ->
                table.row(Integer.toString(result.rate()), ratio(result, 50), ratio(result, 99), ratio(result, 99.9)));
        return table;
    }

    private static String ratio(LatencyResult result, double percentile) {
        return String.format(Locale.ROOT, "%.2f", result.ratio(percentile));
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / MICROS_OF_MILLI);
    }
}
